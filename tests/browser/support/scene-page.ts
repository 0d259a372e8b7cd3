/** What the page of scenes runs: the gallery's scenes, and the wait that no scene can hold still. */
import { startApp } from '../../../src/sidebar/app';
import type { Runner } from '../../../src/sidebar/server';
import { EVERY_SCENE } from '../../sidebar/fixtures/every-scene';
import type { Language } from '../../sidebar/fixtures/pipeline';
import { play } from '../../sidebar/support/play';

/** A server that is still thinking. */
const silent: Runner = {
  withSuccessHandler: () => silent,
  withFailureHandler: () => silent,
  rpc: () => {},
};

function wait(): void {
  const root = document.createElement('div');
  root.id = 'app';
  document.body.replaceChildren(root);
  startApp(root, () => silent);
}

Object.assign(window, {
  playScene: async (name: string, language: Language) => {
    localStorage.clear();
    if (name === 'waiting') return wait();
    await play(EVERY_SCENE.find((scene) => scene.name === name)!, language);
  },
});
