/** Logger and console: both write to the host's log. */
import type { Host, LogLine } from './host';
import { reveal, StandIn } from './strict';

export class Logger extends StandIn {
  readonly typeName = 'Logger';
  private readonly lines: string[] = [];
  constructor(readonly host: Host) {
    super();
  }
  log(...args: unknown[]) {
    const text = wording(args);
    this.lines.push(text);
    this.host.log({ level: 'log', text });
    return this;
  }
  getLog() {
    return this.lines.map((line) => `${line}\n`).join('');
  }
  clear() {
    this.lines.length = 0;
  }
}

export class Console extends StandIn {
  readonly typeName = 'Console';
  private readonly timers = new Map<string, number>();
  constructor(readonly host: Host) {
    super();
  }
  _line(level: LogLine['level'], args: unknown[]) {
    this.host.log({ level, text: wording(args) });
  }
  log(...args: unknown[]) {
    this._line('log', args);
  }
  info(...args: unknown[]) {
    this._line('info', args);
  }
  warn(...args: unknown[]) {
    this._line('warn', args);
  }
  error(...args: unknown[]) {
    this._line('error', args);
  }
  debug(...args: unknown[]) {
    this._line('log', args);
  }
  time(label = 'default') {
    this.timers.set(label, this.host.now());
  }
  timeEnd(label = 'default') {
    const from = this.timers.get(label) ?? this.host.now();
    this._line('log', [`${label}: ${this.host.now() - from}ms`]);
  }
}

/** `%s`, `%d` … take the arguments that follow; objects are shown as text. */
export function wording(args: unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string' || rest.length === 0) return args.map(show).join(' ');
  let used = 0;
  const text = first.replace(/%([sdifjoO%])/g, (mark, kind: string) => {
    if (kind === '%') return '%';
    if (used >= rest.length) return mark;
    return show(rest[used++]);
  });
  return [text, ...rest.slice(used).map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  const raw = reveal(value);
  if (raw instanceof StandIn) return raw.toString();
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Error]') return String((value as Error).stack ?? value);
  if (kind === '[object Date]') return String(value);
  return inner(value, 0);
}

/** Arrays and objects as Logger shows them: `[1.0, a]` is not imitated, `[1, a]` is shown. */
function inner(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || depth > 6) return String(value);
  const raw = reveal(value);
  if (raw instanceof StandIn) return raw.toString();
  if (Array.isArray(value)) return `[${value.map((item) => inner(item, depth + 1)).join(', ')}]`;
  if (Object.prototype.toString.call(value) === '[object Object]') {
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}=${inner(item, depth + 1)}`)
      .join(', ')}}`;
  }
  return String(value);
}
