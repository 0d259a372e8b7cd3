/** Each set of buttons, asked with the two that browsers have. */
import { Dialogs, type Native } from '../../../local/page/dialogs';
import { wordsFor } from '../../../local/page/words';

function native(answers: Array<boolean | string | null>) {
  const asked: string[] = [];
  const next = (text: string) => {
    asked.push(text);
    return answers.shift();
  };
  const made: Native = {
    alert: next,
    confirm: (text) => next(text) as boolean,
    prompt: (text) => next(text) as string | null,
  };
  return { asked, native: made };
}

test.each([
  ['OK', [], 'OK'],
  ['OK_CANCEL', [true], 'OK'],
  ['OK_CANCEL', [false], 'CANCEL'],
  ['YES_NO', [true], 'YES'],
  ['YES_NO', [false], 'NO'],
  ['YES_NO_CANCEL', [true], 'YES'],
  ['YES_NO_CANCEL', [false, true], 'NO'],
  ['YES_NO_CANCEL', [false, false], 'CANCEL'],
] as const)('alert with %s, answered %j, is %s', (buttons, answers, expected) => {
  const { native: asks, asked } = native([...answers]);
  expect(new Dialogs(wordsFor('en'), asks).alert('Title', 'Text', buttons)).toBe(expected);
  expect(asked[0]).toMatch(/^Title\n\nText/);
});

test.each([
  ['OK', 'typed', { button: 'OK', text: 'typed' }],
  ['OK', null, { button: 'CLOSE', text: '' }],
  ['OK_CANCEL', null, { button: 'CANCEL', text: '' }],
  ['YES_NO', 'typed', { button: 'YES', text: 'typed' }],
  ['YES_NO', null, { button: 'NO', text: '' }],
  ['YES_NO_CANCEL', null, { button: 'CANCEL', text: '' }],
] as const)('prompt with %s, answered %j', (buttons, answer, expected) => {
  expect(new Dialogs(wordsFor('ja'), native([answer]).native).prompt('', 'Name?', buttons)).toEqual(expected);
});
