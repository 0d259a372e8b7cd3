/** The panel beside the grid: a title, a way to close it, and the add-on's HTML in a frame of its own. */
import type { FromFrame, ToFrame } from './protocol';

/**
 * Google's list, but for `allow-same-origin`: there the frame has an origin of its own, here it would get
 * the page's, and with it the page's objects. Storage in the frame throws instead, which Google's users with
 * third-party storage blocked see as well.
 */
export const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox';

export interface SidebarOptions {
  panel: HTMLElement;
  closeLabel: string;
  /** The client's code, put into the frame before the add-on's own. */
  client: string;
  /** What may be called from the frame. */
  functions: () => string[];
  call: (name: string, args: unknown[]) => Promise<unknown>;
  focusGrid: () => void;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** Before any script of the add-on; a document without a head gets it in front. */
export function withClient(html: string, client: string, functions: string[], origin: string): string {
  const safe = client.replace(/<\/script/gi, '<\\/script');
  const script = `<script data-functions="${attribute(JSON.stringify(functions))}" data-origin="${attribute(origin)}">${safe}</script>`;
  const head =
    /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!head) return script + html;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}

/** Only what Google lets out of a script: a name and a message. */
export function failureOf(error: unknown): { name: string; message: string } {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  return { name: String(name ?? 'Error'), message: String(message ?? error) };
}

export class Sidebar {
  private frame: HTMLIFrameElement | undefined;

  constructor(private readonly options: SidebarOptions) {
    window.addEventListener('message', (event) => {
      if (this.frame && event.source === this.frame.contentWindow) this.hear(event.data as FromFrame);
    });
  }

  get open(): boolean {
    return this.frame !== undefined;
  }

  /** A new sidebar takes the place of the old one. */
  show(html: string, title: string): void {
    const { panel, closeLabel, client, functions } = this.options;
    const head = document.createElement('div');
    head.className = 'sidebar-head';
    const name = document.createElement('h2');
    name.textContent = title;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon-button';
    close.setAttribute('aria-label', closeLabel);
    close.title = closeLabel;
    close.textContent = '×';
    close.addEventListener('click', () => this.close());
    head.append(name, close);
    const frame = document.createElement('iframe');
    frame.className = 'sidebar-frame';
    frame.title = title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.srcdoc = withClient(html, client, functions(), window.location.origin);
    panel.replaceChildren(head, frame);
    panel.setAttribute('aria-label', title);
    panel.hidden = false;
    this.frame = frame;
  }

  close(): void {
    const { panel } = this.options;
    panel.hidden = true;
    panel.replaceChildren();
    this.frame = undefined;
    this.options.focusGrid();
  }

  private hear(message: FromFrame): void {
    if (message?.tasuki === 'close') this.close();
    else if (message?.tasuki === 'focus-editor') this.options.focusGrid();
    else if (message?.tasuki === 'call') void this.answer(message.id, message.name, message.args);
  }

  private async answer(id: number, name: string, args: unknown[]): Promise<void> {
    const caller = this.frame?.contentWindow;
    const reply = (message: ToFrame) => caller?.postMessage(message, '*');
    try {
      const value = await this.options.call(name, args);
      reply({ tasuki: 'success', id, value });
    } catch (error) {
      // The frame learns only a name and a message; whoever writes the add-on needs the rest.
      console.error(error);
      reply({ tasuki: 'failure', id, ...failureOf(error) });
    }
  }
}
