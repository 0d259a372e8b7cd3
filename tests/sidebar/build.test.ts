/** The page that is built: one file, nothing fetched, nothing that HtmlService would break. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const html = execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '-e',
    "import('./scripts/build-sidebar.mjs').then(async (m) => process.stdout.write(await m.buildSidebar()))",
  ],
  { encoding: 'utf8', maxBuffer: 1 << 24 },
);
const script = html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
const style = html.slice(html.indexOf('<style>') + 7, html.indexOf('</style>'));

test('it is one page with its styles and script inside', () => {
  expect(html).toMatch(/^<!DOCTYPE html><html><head><base target="_top"><meta charset="utf-8"><style>/);
  expect(html).toMatch(/<\/style><\/head><body><div id="app"><\/div><script>/);
  expect(html.match(/<\/script/gi)).toHaveLength(1);
  expect(html.match(/<\/style/gi)).toHaveLength(1);
});

test('nothing is fetched from anywhere', () => {
  expect(html).not.toMatch(/<(?:link|img|iframe|object)\b|\bsrc=|@import|url\(/i);
  expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
  // The only addresses are XML namespaces, which name and do not fetch.
  expect(
    (html.match(/https?:\/\/[^"'\s)]+/g) ?? []).filter((url) => !url.startsWith('http://www.w3.org/')),
  ).toEqual([]);
});

test('no template literal is left: HtmlService takes `//` inside one for a comment', () => {
  expect(script).not.toContain('`');
});

test('no comment opens inside the script, and no data becomes markup', () => {
  expect(script).not.toContain('<!--');
  // The renderer knows how to, for whoever asks; nobody here may ask.
  const asked = readdirSync('src/sidebar')
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /innerHTML|outerHTML|insertAdjacent/i.test(readFileSync(`src/sidebar/${name}`, 'utf8')),
    );
  expect(asked).toEqual([]);
  expect(style).not.toContain('expression(');
});
