/** Color, RgbColor, ThemeColor and ColorBuilder. */
import { COLOUR_NAMES } from './colour-names';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { StandIn } from './strict';

/** What the theme's colours are in a new file. */
const THEME: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

abstract class ColorLike extends StandIn {
  /** Empty until a colour is chosen. */
  abstract hex: string;
  abstract theme?: string;
  asRgbColor() {
    if (this.theme || !this.hex) throw new ServiceError('Object is not of type RgbColor.');
    return new RgbColor(this.hex);
  }
  asThemeColor() {
    if (!this.theme) throw new ServiceError('Object is not of type ThemeColor.');
    return new ThemeColor(this.theme);
  }
  getColorType() {
    return EnumValue.of('ColorType', this.theme ? 'THEME' : this.hex ? 'RGB' : 'UNSUPPORTED');
  }
}

export class Color extends ColorLike {
  readonly typeName = 'Color';
  constructor(
    readonly hex: string,
    readonly theme?: string,
  ) {
    super();
  }
}

class RgbColor extends StandIn {
  readonly typeName = 'RgbColor';
  constructor(readonly hex: string) {
    super();
  }
  asHexString() {
    return this.hex;
  }
  getRed() {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }
  getGreen() {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }
  getBlue() {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }
  getColorType() {
    return EnumValue.of('ColorType', 'RGB');
  }
}

class ThemeColor extends StandIn {
  readonly typeName = 'ThemeColor';
  constructor(readonly theme: string) {
    super();
  }
  getThemeColorType() {
    return EnumValue.of('ThemeColorType', this.theme);
  }
  getColorType() {
    return EnumValue.of('ColorType', 'THEME');
  }
}

export class ColorBuilder extends ColorLike {
  readonly typeName = 'ColorBuilder';
  hex = '';
  theme?: string;
  setRgbColor(colour: string) {
    const hex = COLOUR_NAMES.get(String(colour).toLowerCase()) ?? String(colour).toLowerCase();
    if (!/^#[0-9a-f]{6}$/.test(hex)) throw badSignature('SpreadsheetApp.ColorBuilder.setRgbColor', [colour]);
    this.hex = hex;
    this.theme = undefined;
    return this;
  }
  setThemeColor(type: EnumValue) {
    if (!(type instanceof EnumValue)) throw badSignature('SpreadsheetApp.ColorBuilder.setThemeColor', [type]);
    this.theme = type.label;
    this.hex = THEME[type.label] ?? '';
    return this;
  }
  build() {
    return new Color(this.hex, this.theme);
  }
}
