/** What can be measured on a drawn screen: text that is cut, things that move, the mark of the focus. */
import type { Page } from 'playwright-core';

/** Text that its box cuts off, or that makes the page scroll sideways; one empty list when all can be read. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const told = (one: Element) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`;
    const pen = document.createElement('canvas').getContext('2d')!;
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
      cut.push(`the page is ${document.documentElement.scrollWidth} wide`);
    }
    for (const one of document.querySelectorAll<HTMLElement>('#app *')) {
      const style = getComputedStyle(one);
      if (!one.checkVisibility() || style.display === 'inline') continue;
      // Only there to be heard.
      if (style.position === 'absolute' && one.clientWidth <= 1) continue;
      const named = one.closest('[title]')?.getAttribute('title');
      const shortened = style.textOverflow === 'ellipsis' && style.whiteSpace === 'nowrap';
      if (one.scrollWidth > one.clientWidth + 1 && !(shortened && named)) cut.push(told(one));
      if (/hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1) cut.push(told(one));
      if (one instanceof HTMLSelectElement) {
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const text = one.selectedOptions[0]?.text ?? '';
        const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (pen.measureText(text).width > room) cut.push(`${told(one)} shows only part of ${text}`);
      }
    }
    return cut;
  });
}

/** Whatever moves by itself or glides to where it goes. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map((one) => parseFloat(one)));
    const found: string[] = [];
    for (const one of document.querySelectorAll('#app, #app *')) {
      for (const part of ['', '::before', '::after']) {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(one, part || null);
        const animated = animationName !== 'none' && seconds(animationDuration) > 0.01;
        if (animated || seconds(transitionDuration) > 0.01) {
          found.push(`${one.tagName}.${one.className}${part}: ${animationName} ${transitionDuration}`);
        }
      }
    }
    return found;
  });
}

/** A stop of the Tab key. */
export interface Stop {
  /** Its place among everything that can be used, in document order; -1: it is not one of them. */
  place: number;
  name: string;
  /** How many keys press it: two for a button (Enter, Space), one for a box, none for what is typed in or chosen from. */
  keys: number;
  /** Whether one can see that it has the focus. */
  marked: boolean;
}

/** Numbers what can be used, in document order, and puts a start and an end around the page. */
export function markUsable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const id of ['tab-start', 'tab-end']) {
      const guard = document.createElement('button');
      guard.id = id;
      guard.textContent = id;
      if (id === 'tab-start') document.body.prepend(guard);
      else document.body.append(guard);
    }
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        '#app :is(button, a, input, select, textarea, summary, [tabindex], [role=button], [role=radio])',
      ),
    ].filter((one) => one.checkVisibility() && !one.matches(':disabled'));
    // Of a group of radios one is reached by Tab, the others from there by arrows.
    const stops = all.filter((one) => {
      if (one.getAttribute('role') === 'radio') return one.getAttribute('aria-checked') === 'true';
      if (one instanceof HTMLInputElement && one.type === 'radio') {
        const group = all.filter((other) => (other as HTMLInputElement).name === one.name);
        const picked = group.find((other) => (other as HTMLInputElement).checked);
        return picked ? one === picked : one === group[0];
      }
      // Headings and the like take the focus only when they are given it.
      return one.matches('button, a, input, select, textarea, summary') || one.tabIndex >= 0;
    });
    stops.forEach((one, place) => {
      one.dataset.place = `${place}`;
    });
    const usable = 'button, a, input, select, textarea, summary, label, option, [data-place]';
    const lost = [...document.querySelectorAll('#app *')].filter(
      (one) => getComputedStyle(one).cursor === 'pointer' && one.checkVisibility() && !one.closest(usable),
    );
    document.getElementById('tab-start')?.focus();
    return [
      ...stops.map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent}`),
      ...lost.map((one) => `only for the mouse: ${one.outerHTML.slice(0, 80)}`),
    ];
  });
}

const FIELD_PARTS = 10;

/** From the start to the end by Tab; `visit` is done at each stop. */
export async function tabThrough(
  page: Page,
  most: number,
  visit?: (stop: Stop) => Promise<void>,
): Promise<Stop[]> {
  const stops: Stop[] = [];
  // A date is one field with several stops inside it.
  for (let count = 0; count <= most + FIELD_PARTS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      if (one.id === 'tab-end') return null;
      const style = getComputedStyle(one);
      const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
      return {
        place: Number(one.dataset.place ?? -1),
        name: one.outerHTML.slice(0, 80),
        keys: one.matches('button, summary') ? 2 : one.matches('[type=checkbox]') ? 1 : 0,
        marked: ring || style.boxShadow !== 'none',
      };
    });
    if (!stop) return stops;
    if (stops[stops.length - 1]?.place === stop.place) continue;
    stops.push(stop);
    await visit?.(stop);
  }
  return stops;
}

/** What gets the focus without showing it, from stop to stop in one go; a key was pressed last, as `:focus-visible` asks. */
export async function unmarked(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-place]')].flatMap((one) => {
      one.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      // Chosen colours take shadows away: only an outline is left to see.
      const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      return document.activeElement === one && ring ? [] : [one.outerHTML.slice(0, 80)];
    }),
  );
}
