/** Turns a formula's tokens into a tree, with the precedence Sheets uses. */
import { type Reference, type Token, tokenize } from './tokens';

export type Node =
  | { type: 'number'; value: number }
  | { type: 'text'; value: string }
  | { type: 'boolean'; value: boolean }
  | { type: 'error'; code: string }
  | { type: 'reference'; reference: Reference }
  | { type: 'name'; name: string }
  | { type: 'call'; name: string; args: Array<Node | null> }
  | { type: 'negate' | 'percent'; operand: Node }
  | { type: 'binary'; operator: string; left: Node; right: Node }
  | { type: 'array'; rows: Node[][] };

const STRENGTH: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

class ParseError extends Error {}

class Parser {
  private at = 0;
  constructor(private readonly tokens: Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new ParseError('Formula parse error.');
    return node;
  }

  private peek(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' ? token.text : undefined;
  }

  private expect(text: string): void {
    if (this.peek() !== text) throw new ParseError('Formula parse error.');
    this.at++;
  }

  private expression(least: number): Node {
    let left = this.unary();
    for (;;) {
      const operator = this.peek();
      const strength = operator === undefined ? undefined : STRENGTH[operator];
      if (operator === undefined || strength === undefined || strength <= least) return left;
      this.at++;
      left = { type: 'binary', operator, left, right: this.expression(strength) };
    }
  }

  /** Binds tighter than `^`: `=-2^2` is 4. */
  private unary(): Node {
    if (this.peek() === '-') {
      this.at++;
      return { type: 'negate', operand: this.unary() };
    }
    if (this.peek() === '+') {
      this.at++;
      return this.unary();
    }
    let node = this.primary();
    while (this.peek() === '%') {
      this.at++;
      node = { type: 'percent', operand: node };
    }
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) throw new ParseError('Formula parse error.');
    switch (token.kind) {
      case 'number':
        return { type: 'number', value: Number(token.text) };
      case 'string':
        return { type: 'text', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { type: 'error', code: token.text.toUpperCase() };
      case 'reference':
        return { type: 'reference', reference: token.reference };
      case 'name':
        if (/^(true|false)$/i.test(token.text)) return { type: 'boolean', value: /^true$/i.test(token.text) };
        return { type: 'name', name: token.text };
      case 'function':
        this.expect('(');
        return this.called({ type: 'call', name: token.text.toUpperCase(), args: this.args() });
      default:
        if (token.text === '(') {
          const node = this.expression(0);
          this.expect(')');
          return node;
        }
        if (token.text === '{') return this.array();
        throw new ParseError('Formula parse error.');
    }
  }

  /** `LAMBDA(x, x+1)(2)`. */
  private called(node: Node): Node {
    if (this.peek() !== '(') return node;
    this.at++;
    return { type: 'call', name: 'CALL.LAMBDA', args: [node, ...this.args()] };
  }

  private args(): Array<Node | null> {
    const args: Array<Node | null> = [];
    if (this.peek() === ')') {
      this.at++;
      return args;
    }
    for (;;) {
      const empty = this.peek() === ',' || this.peek() === ';' || this.peek() === ')';
      args.push(empty ? null : this.expression(0));
      const next = this.peek();
      this.at++;
      if (next === ')') return args;
      if (next !== ',' && next !== ';') throw new ParseError('Formula parse error.');
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows[rows.length - 1].push(this.expression(0));
      const next = this.peek();
      this.at++;
      if (next === '}') return { type: 'array', rows };
      if (next === ';') rows.push([]);
      else if (next !== ',' && next !== '\\') throw new ParseError('Formula parse error.');
    }
  }
}

const parsed = new Map<string, Node | null>();
const MAX_PARSED = 20000;

/** `null` when the text is no formula: the cell then shows `#ERROR!`. */
export function parseFormula(formula: string): Node | null {
  let node = parsed.get(formula);
  if (node === undefined) {
    try {
      node = new Parser(tokenize(formula.slice(1)).filter((token) => token.kind !== 'space')).whole();
    } catch {
      node = null;
    }
    if (parsed.size >= MAX_PARSED) parsed.clear();
    parsed.set(formula, node);
  }
  return node;
}

/** Every function the tree calls. */
export function callsOf(node: Node, found = new Set<string>()): Set<string> {
  if (node.type === 'call') {
    found.add(node.name);
    for (const arg of node.args) if (arg) callsOf(arg, found);
  } else if (node.type === 'binary') {
    callsOf(node.left, found);
    callsOf(node.right, found);
  } else if (node.type === 'negate' || node.type === 'percent') callsOf(node.operand, found);
  else if (node.type === 'array') {
    found.add('{}');
    for (const row of node.rows) for (const item of row) callsOf(item, found);
  }
  return found;
}
