/** RichTextValue, TextStyle and their builders: text with one look; runs keep their links and looks while a script holds them. */
import type { CellStyle } from '../engine/engine';
import { Color } from './color';
import { cssColour } from './colours';
import { ServiceError } from './errors';
import { StandIn } from './strict';

type Look = Pick<
  CellStyle,
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontSize' | 'fontFamily' | 'fontColor'
>;

/** A cell's look with nothing left open; a style that is being built says null for what it leaves alone. */
export function lookOf(style: CellStyle): Look {
  const { bold = false, italic = false, underline = false, strikethrough = false } = style;
  const { fontSize = 10, fontFamily = 'Arial', fontColor = '#000000' } = style;
  return { bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor };
}

export class TextStyle extends StandIn {
  readonly typeName = 'TextStyle';
  constructor(readonly look: Look) {
    super();
  }
  copy() {
    return new TextStyleBuilder({ ...this.look });
  }
  isBold() {
    return this.look.bold ?? null;
  }
  isItalic() {
    return this.look.italic ?? null;
  }
  isUnderline() {
    return this.look.underline ?? null;
  }
  isStrikethrough() {
    return this.look.strikethrough ?? null;
  }
  getFontSize() {
    return this.look.fontSize ?? null;
  }
  getFontFamily() {
    return this.look.fontFamily ?? null;
  }
  getForegroundColor() {
    return this.look.fontColor ?? null;
  }
  getForegroundColorObject() {
    return this.look.fontColor ? new Color(this.look.fontColor) : null;
  }
}

export class TextStyleBuilder extends StandIn {
  readonly typeName = 'TextStyleBuilder';
  constructor(private readonly look: Look = {}) {
    super();
  }
  setBold(on: boolean) {
    this.look.bold = on;
    return this;
  }
  setItalic(on: boolean) {
    this.look.italic = on;
    return this;
  }
  setUnderline(on: boolean) {
    this.look.underline = on;
    return this;
  }
  setStrikethrough(on: boolean) {
    this.look.strikethrough = on;
    return this;
  }
  setFontSize(size: number) {
    this.look.fontSize = size;
    return this;
  }
  setFontFamily(family: string) {
    this.look.fontFamily = family;
    return this;
  }
  setForegroundColor(color: string) {
    this.look.fontColor = cssColour(color);
    return this;
  }
  setForegroundColorObject(color: Color) {
    this.look.fontColor = color.hex;
    return this;
  }
  build() {
    return new TextStyle({ ...this.look });
  }
}

interface Run {
  start: number;
  end: number;
  look: Look;
  link: string | null;
}

export class RichTextValue extends StandIn {
  readonly typeName = 'RichTextValue';
  constructor(
    readonly text: string,
    readonly runs: Run[],
  ) {
    super();
  }
  getText() {
    return this.text;
  }
  getStartIndex() {
    return this.runs[0]?.start ?? 0;
  }
  getEndIndex() {
    return this.runs.at(-1)?.end ?? this.text.length;
  }
  getTextStyle(start?: number) {
    const run = start === undefined ? this.runs[0] : this.runs.find((r) => r.start <= start && start < r.end);
    return new TextStyle(run?.look ?? {});
  }
  getLinkUrl(start?: number) {
    if (start === undefined)
      return this.runs.every((run) => run.link === this.runs[0].link) ? (this.runs[0]?.link ?? null) : null;
    return this.runs.find((run) => run.start <= start && start < run.end)?.link ?? null;
  }
  getRuns() {
    return this.runs.map((run) => new RichTextValue(this.text.slice(run.start, run.end), [run]));
  }
  copy() {
    return new RichTextValueBuilder(
      this.text,
      this.runs.map((run) => ({ ...run })),
    );
  }
}

export class RichTextValueBuilder extends StandIn {
  readonly typeName = 'RichTextValueBuilder';
  constructor(
    private text: string | null = null,
    private runs: Run[] = [],
  ) {
    super();
  }
  setText(text: string) {
    this.text = String(text);
    this.runs = [{ start: 0, end: this.text.length, look: {}, link: null }];
    return this;
  }
  setLinkUrl(...args: unknown[]) {
    const link = args.at(-1) as string | null;
    return this._change(args.slice(0, -1) as number[], (run) => ({ ...run, link }));
  }
  setTextStyle(...args: unknown[]) {
    const style = args.at(-1) as TextStyle | null;
    return this._change(args.slice(0, -1) as number[], (run) => ({ ...run, look: style?.look ?? {} }));
  }
  /** Cuts the runs at both ends and changes what lies between. */
  _change([start, end]: number[], change: (run: Run) => Run) {
    if (this.text === null) throw new ServiceError('setText must be called before styles and links are set.');
    const [from, to] = [start ?? 0, end ?? this.text.length];
    if (from < 0 || to > this.text.length || from > to)
      throw new ServiceError('Illegal argument: offsets are outside of the text.');
    this.runs = this.runs.flatMap((run) => {
      const cuts = [run.start, ...[from, to].filter((at) => at > run.start && at < run.end), run.end];
      return cuts.slice(0, -1).map((at, i) => {
        const piece = { ...run, start: at, end: cuts[i + 1] };
        return piece.start >= from && piece.end <= to ? change(piece) : piece;
      });
    });
    return this;
  }
  build() {
    if (this.text === null) throw new ServiceError('The rich text value has no text.');
    return new RichTextValue(this.text, this.runs);
  }
}
