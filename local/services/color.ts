/** Color, RgbColor and ColorBuilder. */
import { EnumValue } from './enums';
import { StandIn } from './strict';

export class Color extends StandIn {
  readonly typeName = 'Color';
  constructor(readonly hex: string) {
    super();
  }
  asRgbColor() {
    return new RgbColor(this.hex);
  }
  getColorType() {
    return EnumValue.of('ColorType', 'RGB');
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

export class ColorBuilder extends StandIn {
  readonly typeName = 'ColorBuilder';
  private hex = '#000000';
  setRgbColor(hex: string) {
    this.hex = hex.toLowerCase();
    return this;
  }
  asRgbColor() {
    return new RgbColor(this.hex);
  }
  build() {
    return new Color(this.hex);
  }
}
