/** PropertiesService: small texts kept for the document, the person or the script. */
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';
import { StandIn } from './strict';

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

export interface PropertyStores {
  document: Record<string, string>;
  user: Record<string, string>;
  script: Record<string, string>;
}

export function emptyStores(): PropertyStores {
  return { document: {}, user: {}, script: {} };
}

export class PropertiesService extends StandIn {
  readonly typeName = 'PropertiesService';
  constructor(readonly host: Host) {
    super();
  }
  getDocumentProperties() {
    return this.host.execution.inDocument ? new Properties(this.host.properties.document) : null;
  }
  getUserProperties() {
    return new Properties(this.host.properties.user);
  }
  getScriptProperties() {
    return new Properties(this.host.properties.script);
  }
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

export class Properties extends StandIn {
  readonly typeName = 'Properties';
  constructor(readonly values: Record<string, string>) {
    super();
  }
  getProperty(key: string): string | null {
    return Object.hasOwn(this.values, key) ? this.values[key] : null;
  }
  getProperties() {
    return { ...this.values };
  }
  getKeys() {
    return Object.keys(this.values);
  }
  setProperty(key: string, value: unknown) {
    if (typeof key !== 'string' || value === undefined || value === null) {
      throw badSignature('PropertiesService.Properties.setProperty', [key, value]);
    }
    const text = String(value);
    if (bytes(text) > MAX_VALUE) throw new ServiceError('Argument too large: value');
    const others = Object.entries(this.values).filter(([name]) => name !== key);
    const total = others.reduce(
      (sum, [name, held]) => sum + bytes(name) + bytes(held),
      bytes(key) + bytes(text),
    );
    if (total > MAX_STORE) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    Object.defineProperty(this.values, key, {
      value: text,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return this;
  }
  setProperties(values: Record<string, unknown>, deleteOthers = false) {
    if (deleteOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
    return this;
  }
  deleteProperty(key: string) {
    delete this.values[key];
    return this;
  }
  deleteAllProperties() {
    for (const key of Object.keys(this.values)) delete this.values[key];
    return this;
  }
}
