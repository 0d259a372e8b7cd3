/** `npm run deploy` with a person before it: what is asked, and what the answers lead to. */
import { Project } from './support/project';

jest.setTimeout(60_000);

const SHEET = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg';
let project: Project;
afterEach(() => project.discard());

test('an address puts the script there, and the Sheet is opened at the end', () => {
  project = new Project();
  const ran = project.deployAsked([`https://docs.google.com/spreadsheets/d/${SHEET}/edit`]);
  expect(ran.err).toBe('');
  expect(ran.commands).toEqual(['show-authorized-user', 'create-script', 'push', 'open-container']);
  expect(project.read('opened')).toBe(SHEET);
});

test.each([
  ['Our pipeline', 'Our pipeline'],
  ['', 'Tasuki'],
])('Enter makes a new Sheet; its title %j becomes %s', (answer, title) => {
  project = new Project();
  const ran = project.deployAsked(['', answer]);
  expect(ran.calls[1]).toEqual(expect.arrayContaining(['--type', 'sheets', '--title', title]));
});

test('an answer that is no Sheet ends it before anything is made', () => {
  project = new Project();
  const ran = project.deployAsked(['my sheet']);
  expect(ran.err).toContain('"my sheet" is not a Google Sheet');
  expect(ran.calls).toEqual([]);
});

test('logs in first when nobody is, and stops when that comes to nothing', () => {
  project = new Project({ loggedIn: false });
  const ran = project.deployAsked(['', '']);
  expect(ran.commands.slice(0, 4)).toEqual([
    'show-authorized-user',
    'login',
    'show-authorized-user',
    'create-script',
  ]);
  project.discard();
  project = new Project({ loggedIn: false, login: 'refused' });
  const refused = project.deployAsked(['', '']);
  expect(refused.err).toContain('Not logged in to Google');
  expect(refused.commands).toEqual(['show-authorized-user', 'login', 'show-authorized-user']);
});
