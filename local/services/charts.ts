/** Charts: the enumerations that chart builders take. */
import { enumGroup } from './enums';
import { StandIn } from './strict';

export class Charts extends StandIn {
  readonly typeName = 'Charts';
  override readonly visible = [
    'ChartType',
    'ChartHiddenDimensionStrategy',
    'ChartMergeStrategy',
    'CurveStyle',
    'PointStyle',
    'Position',
  ];
  readonly ChartType = enumGroup('ChartType');
  readonly ChartHiddenDimensionStrategy = enumGroup('ChartHiddenDimensionStrategy');
  readonly ChartMergeStrategy = enumGroup('ChartMergeStrategy');
  readonly CurveStyle = enumGroup('CurveStyle');
  readonly PointStyle = enumGroup('PointStyle');
  readonly Position = enumGroup('Position');
}
