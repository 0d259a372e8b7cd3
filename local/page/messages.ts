/** What the page says to the person: a bar for errors, a toast for good news. */

export class MessageBar {
  constructor(
    private readonly bar: HTMLElement,
    private readonly dismissLabel: string,
  ) {}

  error(text: string): void {
    const words = document.createElement('span');
    words.textContent = text;
    const dismiss = document.createElement('button');
    dismiss.type = 'button';
    dismiss.textContent = this.dismissLabel;
    dismiss.addEventListener('click', () => this.clear());
    this.bar.replaceChildren(words, dismiss);
    this.bar.hidden = false;
  }

  clear(): void {
    this.bar.hidden = true;
    this.bar.replaceChildren();
  }
}

/** A later toast takes the place of the one before it; a negative time keeps it, as in Sheets. */
export class Toast {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly holder: HTMLElement) {
    holder.addEventListener('click', () => this.hide());
  }

  show(message: string, title: string, seconds: number): void {
    clearTimeout(this.timer);
    const parts: HTMLElement[] = [];
    if (title) {
      const strong = document.createElement('strong');
      strong.textContent = title;
      parts.push(strong);
    }
    const text = document.createElement('span');
    text.textContent = message;
    parts.push(text);
    this.holder.replaceChildren(...parts);
    this.holder.hidden = false;
    if (seconds >= 0) this.timer = setTimeout(() => this.hide(), seconds * 1000);
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.holder.hidden = true;
  }
}
