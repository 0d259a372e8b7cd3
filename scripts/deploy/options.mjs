/** The command line of `npm run deploy`, and what counts as the address of a Google Sheet. */
import { parseArgs } from 'node:util';
import { wordsFor } from './words.mjs';

const FLAGS = {
  new: { type: 'string' },
  bind: { type: 'string' },
  language: { type: 'string' },
  'no-open': { type: 'boolean' },
  hourly: { type: 'boolean' },
  help: { type: 'boolean' },
};

/** Never throws: what cannot be meant comes back as a problem, in the language that was asked for. */
export function readOptions(argv, locale = new Intl.DateTimeFormat().resolvedOptions().locale) {
  const guessed = locale.startsWith('ja') ? 'ja' : 'en';
  let flags;
  try {
    flags = parseArgs({ args: argv, options: FLAGS, allowPositionals: false }).values;
  } catch (thrown) {
    const words = wordsFor(guessed);
    return { options: {}, words, problem: words.notUnderstood(thrown.message.split('. ')[0]) };
  }
  const language = flags.language ?? guessed;
  const known = language === 'en' || language === 'ja';
  const words = wordsFor(known ? language : guessed);
  const options = {
    language,
    help: flags.help === true,
    open: flags['no-open'] !== true,
    hourly: flags.hourly === true,
    title: flags.new?.trim(),
    sheet: flags.bind,
  };
  let problem = null;
  if (!known) problem = words.unknownLanguage(language);
  else if (flags.new !== undefined && flags.bind !== undefined) problem = words.newOrBind;
  else if (options.title === '') problem = words.noTitle;
  else if (options.sheet !== undefined) {
    options.sheet = sheetId(flags.bind);
    if (options.sheet === null) problem = words.notASheet(flags.bind);
  }
  return { options, words, problem };
}

/** A Sheet's id is 44 characters today; a script's is 57, and people do paste the wrong one. */
const ID = /^[A-Za-z0-9_-]{25,50}$/;
const ADDRESS = /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/([^/?#]+)/;

/** The id in an address or on its own; `null` when it is none of a Sheet that can be edited. */
export function sheetId(text) {
  const given = text.trim();
  const id = ADDRESS.exec(given)?.[1] ?? given;
  return ID.test(id) ? id : null;
}
