/** Everything that `npm run deploy` says, in English and Japanese. */
import { ja } from './words-ja.mjs';

const SETTINGS_PAGE = 'https://script.google.com/home/usersettings';

const en = {
  usage: `Usage: npm run deploy -- [--new "Title" | --bind <Sheet address or id>] [--hourly] [--no-open] [--language en|ja]

  --new "Title"   make a new Google Sheet with Tasuki in it
  --bind <Sheet>  put Tasuki into a Sheet that is there already
  (neither)       asks; after the first time, pushes to the same Sheet again
  --hourly        a menu item that refreshes the funnel every hour; asks for one permission more
  --no-open       do not open the Sheet in the browser at the end
  --language      en or ja; else your computer's language`,
  notUnderstood: (what) => `Not understood: ${what}.`,
  unknownLanguage: (language) => `--language takes en or ja, not "${language}".`,
  newOrBind: 'Give either --new or --bind, not both.',
  noTitle: '--new needs a title, such as --new "Our pipeline".',
  notASheet: (text) =>
    `"${text}" is not a Google Sheet. Open the Sheet and copy the address from the browser: https://docs.google.com/spreadsheets/d/…/edit`,
  sayWhich: 'Nobody is here to answer, so say with --new or --bind which Sheet is meant.',
  askSheet: 'Address of the Sheet to put Tasuki into (Enter: make a new one): ',
  askTitle: 'Title of the new Sheet (Enter: Tasuki): ',

  notInstalled: 'clasp is not installed here. Run `npm ci` first.',
  loggingIn:
    'You are not logged in to Google with clasp yet. Your browser opens; choose the account that owns the Sheet.',
  notLoggedIn:
    'Not logged in to Google. Run `npx clasp login` (without a browser on this machine: `npx clasp login --no-localhost`), then `npm run deploy` again.',
  unreadable: (file) => `${file} is not valid JSON. Put it right, or delete it to start over.`,
  boundTo: (scriptId) => `Pushing to the script of the last deploy, ${scriptId} (kept in .clasp.json.local).`,
  boundAlready: (scriptId) =>
    `This folder already belongs to another script, ${scriptId}. To leave that Sheet as it is and go to a new one, delete .clasp.json.local and run this again.`,

  building: 'Building dist/ …',
  buildFailed: (said) => `The build failed, so nothing was uploaded:\n${said}`,
  creating: (title) => `Creating the Sheet "${title}" and its script …`,
  binding: 'Creating a script in your Sheet …',
  pushing: 'Uploading …',
  pushed: (files) => `Uploaded ${files.length} files: ${files.join(', ')}.`,
  upToDate: 'The script in the Sheet is the same already: nothing to upload.',
  pushSkipped:
    'clasp skipped the upload without saying why, so the script in the Sheet is unchanged. Run `npx clasp -P .clasp.json.local push --force` to see its questions.',
  done: (sheet) => `
Done. ${sheet ?? 'Your Sheet'}
1. Open the Sheet, or reload it if it is open.
2. A menu "Tasuki" appears after a few seconds. Choose "Start a pipeline on this sheet".
3. Google asks once for permission. The script is your own, so Google calls it unverified: choose Advanced, then go on.`,

  trouble: {
    apiOff: (_, step) =>
      `The Apps Script API is off for your account. Turn it on at ${SETTINGS_PAGE}, wait a minute, and run this again.${step === 'create' ? ' The empty Sheet may be in your Drive already: delete it, or use it with --bind.' : ''}`,
    loginOver: () => 'Google does not accept the login any more. Run `npx clasp login`, then this again.',
    noNetwork: (said) =>
      `Google could not be reached. Check the network, a proxy or a firewall, and run this again.\n(${said})`,
    noTrust: (said) =>
      `The connection to Google is inspected by a proxy that Node does not trust. Point NODE_EXTRA_CA_CERTS to your company's certificate, and run this again.\n(${said})`,
    notFound: (said, step) =>
      step === 'bind'
        ? `Google knows no such Sheet, or not for this account. Check the address, and that you may edit the Sheet.\n(${said})`
        : `Google knows no such script, or not for this account. If its Sheet was deleted, delete .clasp.json.local and run this again.\n(${said})`,
    refused: (said, step) =>
      step === 'bind'
        ? `Google accepts no script in this file. Check that it is a Google Sheet and not an uploaded Excel file.\n(${said})`
        : `Google refused it:\n${said}`,
    notAllowed: (said) =>
      `This Google account may not do that. You need to be an editor of the Sheet; in a company, an administrator may have switched Apps Script off.\n(${said})`,
    unknown: (said) => `clasp stopped:\n${said || '(it said nothing)'}`,
  },
};

export function wordsFor(language) {
  return language === 'ja' ? ja : en;
}
