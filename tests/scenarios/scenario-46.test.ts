/**
 * Scenario 46: a new version is deployed while old sidebars are open. They are told to reopen; nothing is written,
 * and what was typed is kept.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { wordProblem } from '../../src/i18n/problems';
import { wordsFor } from '../../src/i18n/sidebar';
import { type MethodName, PROTOCOL, type Reply } from '../../src/rpc/contract';
import { READERS } from '../../src/rpc/guard';
import { startApp } from '../../src/sidebar/app';
import { handOn } from '../sidebar/support/hand';
import { runnerOf } from '../support/runner';
import { card, team, write } from '../support/team';
import type { Bench } from '../support/workbench';

// The strict host counts bytes as browsers and Node do; jsdom has no way to.
beforeAll(() => Object.assign(globalThis, { TextDecoder, TextEncoder }));
beforeEach(() => localStorage.clear());

const everything = (bench: Bench): string =>
  JSON.stringify([bench.engine.sheets().map(({ name }) => [name, bench.values(name)]), bench.host.save()]);

/** Version numbers that a page of another time may send, or none at all. */
const VERSIONS = [
  ['an older', PROTOCOL - 1],
  ['a newer', PROTOCOL + 1],
  ['an unversioned', undefined],
] as const;

test.each(VERSIONS)(
  'Scenario 46: %s page is told to reopen, whatever it asks, and nothing is written',
  (_, v) => {
    const bench = team(2);
    const seen = {
      ...write(bench, card(bench)),
      gate: 'screening',
      item: 'need',
      answer: 'no',
      evidence: 'x',
    };
    const before = everything(bench);
    for (const method of Object.keys(READERS) as MethodName[]) {
      for (const language of ['en', 'ja'] as const) {
        const more = {
          to: 'nurture',
          reason: 'not_now',
          what: 'x',
          choices: {},
          language,
          confirmed: true,
          way: 'hats',
        };
        const request = JSON.stringify({ v, language, method, args: { ...seen, ...more } });
        const reply = JSON.parse(String(bench.host.call('rpc', [request]))) as Reply;
        const text = wordProblem(language, { code: 'please_reopen', params: {} });
        expect([method, reply]).toEqual([
          method,
          { ok: false, problem: { code: 'please_reopen', params: {}, text } },
        ]);
        expect(text).toMatch(language === 'ja' ? /開き直してください/ : /open it again/);
      }
    }
    expect(everything(bench)).toBe(before);
  },
);

test.each([
  ['en', PROTOCOL - 1],
  ['ja', PROTOCOL - 1],
  ['en', PROTOCOL + 1],
] as const)(
  'Scenario 46: the sidebar says so where it was asked, and keeps the draft (%s, %d)',
  async (language, v) => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue(language);
    window.scrollTo = () => {};
    const words = wordsFor(language);
    const bench = team(2, { language });
    if (language === 'ja') bench.ask('setLanguage', { language });
    bench.ask('chooseActor', { name: 'Tanaka' });
    bench.select('Leads', 2);
    let version: number = PROTOCOL;
    const asSent = (text: string): string => JSON.stringify({ ...JSON.parse(text), v: version });
    const page = () => {
      const root = document.createElement('div');
      document.body.replaceChildren(root);
      const app = startApp(root, () => runnerOf(bench, { asSent }));
      return { root, app, hand: handOn(root) };
    };
    const first = page();
    await first.hand.settle();
    await first.hand.click(words.lead);
    await first.hand.settle();
    const gate = first.app.state.boot!.gates.find((one) => one.key === 'screening')!;
    const { label } = gate.items.find((one) => one.key === 'need')!;
    first.hand.radios(label)[3].click();
    await first.hand.settle();
    await first.hand.wait(20);
    const before = everything(bench);

    // Now another version is deployed.
    version = v;
    await first.hand.type(words.evidenceOf(label), 'They lose two days a month');
    first.hand.field(words.evidenceOf(label)).blur();
    await first.hand.settle();
    await first.hand.wait(20);
    const sentence = wordProblem(language, { code: 'please_reopen', params: {} });
    expect(first.root.textContent).toContain(sentence);
    expect(first.hand.field(words.evidenceOf(label)).value).toBe('They lose two days a month');
    expect(everything(bench)).toBe(before);

    // Reopened, the page is of the server's own version; the draft is there, and can be saved.
    version = PROTOCOL;
    const again = page();
    await again.hand.settle();
    await again.hand.click(words.lead);
    await again.hand.settle();
    expect(again.hand.field(words.evidenceOf(label)).value).toBe('They lose two days a month');
    await again.hand.click(words.retry);
    await again.hand.settle();
    await again.hand.wait(20);
    expect(again.root.textContent).not.toContain(sentence);
    expect(bench.values(language === 'ja' ? '回答' : 'Answers').pop()).toContain(
      'They lose two days a month',
    );
  },
);
