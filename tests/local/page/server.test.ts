/** The server answers its own page only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptWork } from '../../../local/server/kept-work';
import { serve } from '../../../local/server/server';

let folder: string;
let server: Server;
let port: number;
let kept: KeptWork;

const options = () => ({
  page: async () => ({ '/': { type: 'text/html', body: '<p>page' } }),
  kept,
  port: 0,
  boot: async () => ({
    title: 'Leads',
    files: {},
    workbook: { title: 'Leads', sheets: [] },
    user: { email: '', locale: 'en' },
    locale: 'en_US',
    timeZone: 'UTC',
    language: 'en' as const,
  }),
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  kept = new KeptWork(folder, 'leads', 'leads');
  ({ server, port } = await serve(options()));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(method: string, path: string, headers: Record<string, string> = {}, body = '') {
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => {
          text += part.toString();
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      });
      sent.on('error', reject);
      // Only what is posted has a body.
      sent.end(method === 'POST' ? body : undefined);
    },
  );
}

const JSON_TYPE = { 'content-type': 'application/json' };
const WORK = JSON.stringify({ engine: { a: 1 }, host: { b: 2 } });

test('the page, with a policy that lets nothing be fetched elsewhere', async () => {
  const answer = await ask('GET', '/');
  expect([answer.status, answer.text]).toEqual([200, '<p>page']);
  expect(answer.headers['content-security-policy']).toContain("connect-src 'self'");
});

test('work posted comes back at the next boot, until starting over', async () => {
  expect((await ask('POST', '/save', JSON_TYPE, WORK)).status).toBe(204);
  expect(JSON.parse((await ask('GET', '/boot')).text)).toMatchObject({
    title: 'Leads',
    kept: JSON.parse(WORK),
  });
  expect((await ask('POST', '/start-over', JSON_TYPE, '{}')).status).toBe(204);
  expect(JSON.parse((await ask('GET', '/boot')).text).kept).toBeNull();
});

test.each([
  ['another host name', 'GET', '/boot', { host: 'evil.example' }, 403],
  ['another origin', 'POST', '/save', { ...JSON_TYPE, origin: 'http://evil.example' }, 403],
  ['another site', 'POST', '/save', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }, 403],
  ['the sidebar’s own origin', 'POST', '/save', { ...JSON_TYPE, origin: 'null' }, 403],
  ['a plain form', 'POST', '/save', { 'content-type': 'text/plain' }, 415],
  ['a wrong method', 'DELETE', '/save', {}, 404],
  ['a path outside', 'GET', '/../package.json', {}, 404],
  ['a name every object has', 'GET', '/constructor', {}, 404],
])('%s is refused', async (_what, method, path, headers, status) => {
  expect((await ask(method, path, headers as Record<string, string>, WORK)).status).toBe(status);
  expect(await kept.read()).toBeNull();
});

test.each([
  ['not json', '{'],
  ['no workbook', '{"engine":1}'],
  ['nothing', ''],
])('%s is not kept', async (_what, body) => {
  expect((await ask('POST', '/save', JSON_TYPE, body)).status).toBe(400);
  expect(await kept.read()).toBeNull();
});

test('too large a body is refused, and nothing is kept', async () => {
  expect((await ask('POST', '/start-over', JSON_TYPE, 'x'.repeat(2000))).status).toBe(413);
});

test('a page that goes away in the middle of a save leaves the server, and the work, as they were', async () => {
  await ask('POST', '/save', JSON_TYPE, WORK);
  await new Promise<void>((resolve) => {
    const headers = { ...JSON_TYPE, 'content-length': '100000' };
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/save', headers });
    sent.on('error', () => resolve());
    sent.write('{"engine":', () => sent.destroy(new Error('gone')));
  });
  expect((await ask('GET', '/')).status).toBe(200);
  expect(await kept.read()).toEqual(JSON.parse(WORK));
});

test('a taken port: the next free one', async () => {
  const second = await serve({ ...options(), port });
  expect(second.port).toBeGreaterThan(port);
  second.server.close();
});
