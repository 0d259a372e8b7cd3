/** Starts the sidebar in a page with a scene's answers and walks to its screen. */
import { wordsFor } from '../../../src/i18n/sidebar';
import { startApp } from '../../../src/sidebar/app';
import type { App } from '../../../src/sidebar/store';
import type { Language } from '../fixtures/pipeline';
import type { Scene } from '../fixtures/scenes';
import { type Answers, type FakeRun, fakeRun } from './fake-run';
import { type Hand, handOn } from './hand';

export interface Stage {
  app: App;
  run: FakeRun;
  hand: Hand;
  root: HTMLElement;
}

/** The page before this one: what its timers still do must not reach the next test's page. */
let before: App | null = null;

/** As a person finds it: on Today, where there is a pipeline. */
export async function openAtStart(answers: Answers): Promise<Stage> {
  if (before) before.set = () => {};
  // jsdom has no layout to scroll.
  window.scrollTo = () => {};
  const root = document.createElement('div');
  root.id = 'app';
  document.body.replaceChildren(root);
  const run = fakeRun(answers);
  const hand = handOn(root);
  const app = startApp(root, run.runner);
  before = app;
  await hand.settle();
  return { app, run, hand, root };
}

/** One click further: the lead of the selected row. */
export async function open(answers: Answers): Promise<Stage> {
  const stage = await openAtStart(answers);
  const { boot, screen } = stage.app.state;
  if (boot?.pipeline === 'ready' && screen === 'today') await stage.hand.click(stage.app.words.lead);
  return stage;
}

export async function play(scene: Scene, language: Language): Promise<Stage> {
  const stage = await (scene.atStart ? openAtStart : open)(scene.answers(language));
  if (scene.walk) await scene.walk(stage.hand, wordsFor(language), language);
  await stage.hand.settle();
  return stage;
}
