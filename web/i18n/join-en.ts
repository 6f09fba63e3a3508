import type { joinFr } from './join-fr';

export const joinEn: typeof joinFr = {
  title: 'Join my class',
  titleNamed: 'Join {{name}}',
  intro: 'Your trainer gives you the code. Capitals, dashes and spaces do not matter.',
  code: 'Code of the class',
  name: 'Your name, as your trainer knows you',
  send: 'Join the class',
  sending: 'One moment…',
  nameRule: 'A name begins with a letter or a digit and has at most 64; spaces, dashes and apostrophes are fine too.',
  haveCode: 'I have a personal code',
  haveNone: 'I only have the code of my class',
  done: '{{name}}, you are in the class {{class}}.',
  welcome: 'Welcome, {{name}}',
  inClass: 'You are in the class {{class}}.',
  goOn: 'Noted, show me the labs',
  back: {
    title: 'Come back to my class',
    intro: 'Your personal code takes you back to your machines and your achieved steps, where you left them.',
    code: 'Personal code',
    send: 'Come back',
  },
  personal: {
    title: 'My personal code',
    note: 'Write this code down: it takes you back here from another computer.',
    about:
      'With this code you find your work again from another computer. It is shown only once: if you have lost it, get a new one, which replaces the old one.',
    renew: 'Get a new code',
    copy: 'Copy the code',
  },
  class: 'Your class',
  planned: 'Opens {{when}}. Leave this page open: the labs will open here by themselves.',
  over: 'This class is over. What you have achieved is kept.',
};
