/** How learners come into a class. */
export const joinFr = {
  title: 'Rejoindre ma classe',
  titleNamed: 'Rejoindre {{name}}',
  intro: 'Votre formateur vous donne le code. Majuscules, tirets et espaces n’ont pas d’importance.',
  code: 'Code de la classe',
  name: 'Votre nom, comme votre formateur le connaît',
  send: 'Rejoindre la classe',
  sending: 'Un instant…',
  nameRule:
    'Un nom commence par une lettre ou un chiffre, et en a au plus 64 ; espaces, tirets et apostrophes vont aussi.',
  haveCode: 'J’ai un code personnel',
  haveNone: 'Je n’ai que le code de ma classe',
  done: '{{name}}, vous êtes dans la classe {{class}}.',
  welcome: 'Bienvenue, {{name}}',
  inClass: 'Vous êtes dans la classe {{class}}.',
  goOn: 'C’est noté, voir les TP',
  back: {
    title: 'Revenir dans ma classe',
    intro: 'Votre code personnel vous ramène à vos machines et à vos étapes réussies, là où vous étiez.',
    code: 'Code personnel',
    send: 'Revenir',
  },
  personal: {
    title: 'Mon code personnel',
    note: 'Notez ce code : il vous ramène ici depuis un autre ordinateur.',
    about:
      'Avec ce code, vous retrouvez votre travail depuis un autre ordinateur. Il n’est montré qu’une fois : si vous ne l’avez plus, recevez-en un nouveau, qui remplace l’ancien.',
    renew: 'Recevoir un nouveau code',
    copy: 'Copier le code',
  },
  class: 'Votre classe',
  planned: 'Ouverture {{when}}. Laissez cette page ouverte : les TP s’y ouvriront d’eux-mêmes.',
  over: 'Cette classe est terminée. Ce que vous avez réussi est gardé.',
};
