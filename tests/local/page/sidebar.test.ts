/** How the client gets into the add-on's HTML, and what of an error gets out to it. */
import { failureOf, SANDBOX, withClient } from '../../../local/page/sidebar';

const SCRIPT = '<script data-functions="[&quot;rpc&quot;]" data-origin="http://x">CODE</script>';

test.each([
  [
    '<!DOCTYPE html><html><head><title>a</title></head></html>',
    `<!DOCTYPE html><html><head>${SCRIPT}<title>a</title></head></html>`,
  ],
  [
    '<!DOCTYPE html><html lang="ja"><body>b</body></html>',
    `<!DOCTYPE html><html lang="ja">${SCRIPT}<body>b</body></html>`,
  ],
  ['<!doctype html><p>c', `<!doctype html>${SCRIPT}<p>c`],
  ['<p>d', `${SCRIPT}<p>d`],
  ['<header>no head</header>', `${SCRIPT}<header>no head</header>`],
])('the client stands before every script of %s', (html, expected) => {
  expect(withClient(html, 'CODE', ['rpc'], 'http://x')).toBe(expected);
});

test('client code that holds a closing tag does not end its own script', () => {
  expect(withClient('', 'a="</script>"', [], '')).toContain('a="<\\/script>"');
});

test('the frame keeps an origin of its own', () => {
  expect(SANDBOX.split(' ')).not.toContain('allow-same-origin');
});

test.each([
  [new TypeError('no'), { name: 'TypeError', message: 'no' }],
  [
    { name: 'Exception', message: 'x', stack: 'secret' },
    { name: 'Exception', message: 'x' },
  ],
  ['text', { name: 'Error', message: 'text' }],
  [null, { name: 'Error', message: 'null' }],
])('of %p only a name and a message go out', (error, expected) => {
  expect(failureOf(error)).toEqual(expected);
});
