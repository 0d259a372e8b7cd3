/** HtmlService: pages from the script's own files. */
import { enumGroup } from './enums';
import { ServiceError } from './errors';
import type { Host } from './host';
import { StandIn } from './strict';

export class HtmlService extends StandIn {
  readonly typeName = 'HtmlService';
  override readonly visible = ['SandboxMode', 'XFrameOptionsMode'];
  readonly SandboxMode = enumGroup('SandboxMode');
  readonly XFrameOptionsMode = enumGroup('XFrameOptionsMode');
  constructor(readonly host: Host) {
    super();
  }
  createHtmlOutput(content: string | HtmlOutput = '') {
    return new HtmlOutput(typeof content === 'string' ? content : content.content);
  }
  createHtmlOutputFromFile(name: string) {
    return new HtmlOutput(this._file(name));
  }
  createTemplateFromFile(name: string) {
    return new HtmlTemplate(this._file(name));
  }
  createTemplate(content: string) {
    return new HtmlTemplate(content);
  }
  _file(name: string) {
    const content =
      this.host.files[`${name}.html`] ?? (name.endsWith('.html') ? this.host.files[name] : undefined);
    if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return content;
  }
}

export class HtmlOutput extends StandIn {
  readonly typeName = 'HtmlOutput';
  title = '';
  width: number | null = null;
  height: number | null = null;
  readonly tags: Array<{ name: string; content: string }> = [];
  constructor(public content: string) {
    super();
  }
  getContent() {
    return this.content;
  }
  setContent(content: string) {
    this.content = content;
    return this;
  }
  append(content: string) {
    this.content += content;
    return this;
  }
  clear() {
    this.content = '';
    return this;
  }
  getTitle() {
    return this.title;
  }
  setTitle(title: string) {
    this.title = title;
    return this;
  }
  getWidth() {
    return this.width;
  }
  setWidth(width: number) {
    this.width = width;
    return this;
  }
  getHeight() {
    return this.height;
  }
  setHeight(height: number) {
    this.height = height;
    return this;
  }
  addMetaTag(name: string, content: string) {
    this.tags.push({ name, content });
    return this;
  }
  setFaviconUrl(_url: string) {
    return this;
  }
  setSandboxMode(_mode: unknown) {
    return this;
  }
  setXFrameOptionsMode(_mode: unknown) {
    return this;
  }
  asTemplate() {
    return new HtmlTemplate(this.content);
  }
}

/** Without scriptlets a template is its own result; scriptlets need the script's scope, which is not lent out. */
export class HtmlTemplate extends StandIn {
  readonly typeName = 'HtmlTemplate';
  constructor(readonly content: string) {
    super();
  }
  getRawContent() {
    return this.content;
  }
  evaluate() {
    if (/<\?/.test(this.content))
      throw new ServiceError('HTML templates with scriptlets are not available in the local host');
    return new HtmlOutput(this.content);
  }
}
