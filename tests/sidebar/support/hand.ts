/** Finds and uses controls the way a person does: by what they say. */

const named = (element: Element): string[] => [
  (element.textContent ?? '').trim(),
  element.getAttribute('aria-label') ?? '',
  element.getAttribute('title') ?? '',
];

export interface Hand {
  settle(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
  find(name: string): HTMLElement;
  has(text: string): boolean;
  click(name: string): Promise<void>;
  /** The radio or box whose label ends so. */
  choose(label: string): Promise<void>;
  /** The control that a label names. */
  field(label: string): HTMLInputElement;
  type(label: string, text: string): Promise<void>;
  pick(label: string, value: string): Promise<void>;
  /** Radios of the question with this label, strongest last. */
  radios(question: string): HTMLElement[];
  key(target: HTMLElement, key: string): Promise<void>;
}

export function handOn(root: HTMLElement): Hand {
  const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
  const hand: Hand = {
    wait,
    async settle() {
      for (let turn = 0; turn < 8; turn += 1) await wait(1);
    },
    find(name) {
      const found = [...root.querySelectorAll<HTMLElement>('button, summary, label')].find((element) =>
        named(element).includes(name),
      );
      if (!found) throw new Error(`There is no “${name}” in: ${root.textContent}`);
      return found;
    },
    has: (text) => (root.textContent ?? '').includes(text),
    async click(name) {
      const found = hand.find(name);
      found.focus();
      found.click();
      await hand.settle();
    },
    async choose(name) {
      const label = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim().endsWith(name));
      const box = label?.querySelector('input');
      if (!box) throw new Error(`There is nothing to choose as “${name}” in: ${root.textContent}`);
      box.click();
      await hand.settle();
    },
    field(name) {
      const label = [...root.querySelectorAll('label')].find((one) =>
        one.textContent?.trim().startsWith(name),
      );
      const found = label
        ? root.ownerDocument.getElementById(label.htmlFor)
        : root.querySelector(`[aria-label="${name}"]`);
      if (!found) throw new Error(`There is no field “${name}” in: ${root.textContent}`);
      return found as HTMLInputElement;
    },
    async type(label, text) {
      const field = hand.field(label);
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await hand.settle();
    },
    async pick(label, value) {
      const field = hand.field(label);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await hand.settle();
    },
    radios(question) {
      const heading = [...root.querySelectorAll('h3')].find((one) => one.textContent?.startsWith(question));
      const group = root.querySelector(`[aria-labelledby="${heading?.id}"]`);
      return [...(group?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    },
    async key(target, key) {
      target.focus();
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await hand.settle();
    },
  };
  return hand;
}
