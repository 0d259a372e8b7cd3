/** What the page and the frame of the sidebar say to each other. */

/** From the frame: run a server function, or do one of the few things `google.script.host` can. */
export type FromFrame =
  | { tasuki: 'call'; id: number; name: string; args: unknown[] }
  | { tasuki: 'close' }
  | { tasuki: 'focus-editor' };

/** To the frame: how a call ended. */
export type ToFrame =
  | { tasuki: 'success'; id: number; value: unknown }
  | { tasuki: 'failure'; id: number; name: string; message: string };
