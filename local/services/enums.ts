/** The enumerations of the services, as objects that compare by identity. */
import { StandIn } from './strict';

export class EnumValue extends StandIn {
  readonly typeName = 'Enum';
  constructor(
    readonly group: string,
    readonly label: string,
    readonly position: number,
  ) {
    super();
  }
  override toString() {
    return this.label;
  }
  name() {
    return this.label;
  }
  ordinal() {
    return this.position;
  }
  compareTo(other: EnumValue) {
    return this.position - other.position;
  }
  static of(group: string, label: string): EnumValue {
    const found = enumGroup(group).values.get(label);
    if (!found) throw new Error(`${group} has no ${label}`);
    return found;
  }
}

export class EnumGroup extends StandIn {
  readonly typeName: string;
  override readonly visible: readonly string[];
  readonly values = new Map<string, EnumValue>();
  constructor(group: string, labels: string[]) {
    super();
    this.typeName = group;
    this.visible = labels;
    labels.forEach((label, at) => {
      const value = new EnumValue(group, label, at);
      this.values.set(label, value);
      Object.defineProperty(this, label, { value });
    });
  }
}

const words = (text: string) => text.split(' ');
const NUMBERS = words(
  'NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO',
);
const TEXTS = words('TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO');

const LABELS: Record<string, string[]> = {
  AuthMode: words('NONE CUSTOM_FUNCTION LIMITED FULL'),
  AuthorizationStatus: words('REQUIRED NOT_REQUIRED'),
  EventType: words('CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED'),
  TriggerSource: words('SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR'),
  WeekDay: words('SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY'),
  BorderStyle: words('DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE'),
  WrapStrategy: words('WRAP OVERFLOW CLIP'),
  CopyPasteType: words(
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  ),
  Direction: words('UP DOWN PREVIOUS NEXT'),
  Dimension: words('COLUMNS ROWS'),
  ProtectionType: words('RANGE SHEET'),
  DeveloperMetadataVisibility: words('DOCUMENT PROJECT'),
  DeveloperMetadataLocationType: words('SPREADSHEET SHEET ROW COLUMN'),
  RecalculationInterval: words('ON_CHANGE MINUTE HOUR'),
  SheetType: words('GRID OBJECT DATASOURCE'),
  TextDirection: words('LEFT_TO_RIGHT RIGHT_TO_LEFT'),
  TextToColumnsDelimiter: words('COMMA SEMICOLON PERIOD SPACE'),
  ValueType: words('IMAGE'),
  ColorType: words('UNSUPPORTED RGB THEME'),
  ThemeColorType: words('UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 LINK'),
  BandingTheme: words('LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK'),
  GroupControlTogglePosition: words('BEFORE AFTER'),
  AutoFillSeries: words('DEFAULT_SERIES ALTERNATE_SERIES'),
  InterpolationType: words('NUMBER PERCENT PERCENTILE MIN MAX'),
  RelativeDate: words('TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR'),
  SortOrder: words('ASCENDING DESCENDING'),
  BooleanCriteria: [
    ...words('CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO'),
    ...words('DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE'),
    ...NUMBERS,
    ...TEXTS,
    ...words('TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA'),
  ],
  DataValidationCriteria: [
    ...words('DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN'),
    ...words(
      'DATE_ON_OR_AFTER DATE_ON_OR_BEFORE DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE',
    ),
    ...NUMBERS,
    ...TEXTS,
    ...words('TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL CUSTOM_FORMULA VALUE_IN_LIST VALUE_IN_RANGE CHECKBOX'),
  ],
  ChartType: words(
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
  ),
  ChartHiddenDimensionStrategy: words('IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH'),
  ChartMergeStrategy: words('MERGE_COLUMNS MERGE_ROWS'),
  Position: words('TOP RIGHT BOTTOM NONE INSIDE LEFT'),
  CurveStyle: words('NORMAL SMOOTH'),
  PointStyle: words('NONE TINY MEDIUM LARGE HUGE'),
  Button: words('CLOSE OK CANCEL YES NO'),
  ButtonSet: words('OK OK_CANCEL YES_NO YES_NO_CANCEL'),
  SandboxMode: words('EMULATED IFRAME NATIVE'),
  XFrameOptionsMode: words('ALLOWALL DEFAULT'),
  DigestAlgorithm: words('MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512'),
  Charset: words('US_ASCII UTF_8'),
  MacAlgorithm: words('HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512'),
};

const groups = new Map<string, EnumGroup>();

export function enumGroup(name: string): EnumGroup {
  let group = groups.get(name);
  if (!group) {
    group = new EnumGroup(name, LABELS[name]);
    groups.set(name, group);
  }
  return group;
}
