/** Long texts in document properties: cut by bytes, put together again, gone when they are to be gone. */
import * as fc from 'fast-check';
import { chunksOf, readNote, writeNote } from '../../src/apps-script/notes';
import { anyText } from '../support/texts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

let store: Record<string, string>;
let calls: string[];
beforeEach(() => {
  store = { language: 'ja' };
  calls = [];
  const properties = {
    getProperties() {
      calls.push('get');
      return { ...store };
    },
    setProperties(values: Record<string, string>) {
      calls.push('set');
      for (const [key, value] of Object.entries(values)) {
        if (bytes(value) > 9216) throw new Error('Argument too large: value');
        store[key] = value;
      }
    },
    deleteProperty(key: string) {
      delete store[key];
    },
  };
  Object.assign(globalThis, { PropertiesService: { getDocumentProperties: () => properties } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'PropertiesService');
});

test.each(['', 'short', 'x'.repeat(9001), '襷'.repeat(9000), '🎌'.repeat(5000), `a${'あ'.repeat(3000)}`])(
  'a text comes back as it was written, in one call each way',
  (text) => {
    writeNote('settings', text);
    expect(readNote('settings')).toBe(text);
    expect(calls).toEqual(['set', 'get']);
  },
);

test('no part is larger than asked for, none cuts a character, and together they are the text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 30 }), fc.integer({ min: 4, max: 60 }), (texts, largest) => {
      const text = texts.join('');
      const chunks = chunksOf(text, largest);
      expect(chunks.join('')).toBe(text);
      for (const chunk of chunks) expect(bytes(chunk)).toBeLessThanOrEqual(largest);
    }),
  );
});

test('a shorter text after a longer one is read without its rest', () => {
  writeNote('settings', 'x'.repeat(30_000));
  writeNote('settings', 'y'.repeat(10_000));
  expect(readNote('settings')).toBe('y'.repeat(10_000));
});

test('a text that lost a part is none, and so is one that was never written', () => {
  expect(readNote('settings')).toBeNull();
  writeNote('settings', 'x'.repeat(30_000));
  delete store['settings.2'];
  expect(readNote('settings')).toBeNull();
});

test('what is taken away leaves nothing behind, and nothing else goes with it', () => {
  writeNote('settings', 'x'.repeat(30_000));
  writeNote('settings', 'short');
  writeNote('settings', null);
  expect(store).toEqual({ language: 'ja' });
});

test('outside a document there are no notes', () => {
  Object.assign(globalThis, { PropertiesService: { getDocumentProperties: () => null } });
  writeNote('settings', 'x');
  expect(readNote('settings')).toBeNull();
});
