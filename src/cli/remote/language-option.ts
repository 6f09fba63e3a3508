import { Option } from 'commander';

/** For texts of exercises. By default as the environment says, in English where it is neither. */
export function languageOption(environment: NodeJS.ProcessEnv = process.env): Option {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? '';
  return new Option('--language <language>', 'of the texts of exercises')
    .choices(['fr', 'en'])
    .default(locale.startsWith('fr') ? 'fr' : 'en');
}
