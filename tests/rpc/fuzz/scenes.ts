/** Workbooks that calls are tried on: each is made once, and put back as it was before every round. */

import { nodeRealm } from '../../../local/runtime/node-realm';
import type { Realm, RealmMaker } from '../../../local/runtime/realm';
import type { LogLine } from '../../../local/services/host';
import { readSignature } from '../../../src/pipeline/signature';
import { LEAD_COLUMNS, OWN_TABS } from '../../../src/workbook/schema';
import { answerAll, card, handedOver, team, write } from '../../support/team';
import { type Bench, benchOfRows } from '../../support/workbench';
import { type Watch, watched } from './watched';

export interface Scene {
  readonly name: string;
  readonly bench: Bench;
  readonly watch: Watch;
  readonly log: LogLine[];
  /** The script's global scope, as all its calls leave it. */
  readonly realm: Realm;
  putBack(): void;
}

/** One scope for all calls, where a script's whole text need be read only once: and what one call spoils, stays spoilt. */
export function oneRealm(): { realm: Realm; make: RealmMaker } {
  const realm = nodeRealm();
  let loaded = false;
  const load: Realm['load'] = (files, globals) => {
    realm.load(loaded ? [] : files, globals);
    loaded = true;
  };
  return { realm, make: () => ({ ...realm, load }) };
}

function scene(
  name: string,
  make: (options: { realm: RealmMaker; log: (line: LogLine) => void }) => Bench,
): Scene {
  const log: LogLine[] = [];
  const { realm, make: maker } = oneRealm();
  const bench = make({ realm: maker, log: (line) => log.push(line) });
  const [engine, saved] = [bench.engine.fork(), bench.host.save()];
  const watch = watched(bench.engine);
  return {
    name,
    bench,
    watch,
    log,
    realm,
    putBack() {
      bench.engine.takeOver(engine);
      bench.host.load(saved);
      bench.host.host.cache.document.clear();
      watch.forget();
    },
  };
}

/** In screening; waiting for an answer; met; bought. */
function pipeline(options: object): Bench {
  const bench = team(4, options);
  const ready = answerAll(bench, card(bench, 'L-0002'));
  const offer = { receiver: 'Yamamoto', message: 'Call before noon', override: '', instead: false };
  bench.ask('offer', { ...write(bench, ready), ...offer });
  handedOver(bench, 'L-0003');
  let customer = handedOver(bench, 'L-0004');
  const override = 'They signed at the fair';
  customer = bench.ask('offer', { ...write(bench, customer), ...offer, override });
  bench.ask('accept', { ...write(bench, customer, 'Yamamoto'), note: '' });
  bench.ask('refreshFunnel', { quick: false });
  return bench;
}

export function scenes(): Scene[] {
  return [
    scene('a plain sheet', (options) =>
      benchOfRows(
        [
          ['Company', 'Email', 'Status', 'Amount', 'Source'],
          ['=Kestrel', 'a@kestrel.test', 'Contacted', 120_000, 'Web'],
          ['Minato', 'b@minato.test', '__proto__', 'NaN', '@SUM(A1)'],
        ],
        options,
      ),
    ),
    scene('a pipeline', pipeline),
    scene('a pipeline in Japanese', (options) => {
      const bench = pipeline(options);
      bench.ask('setLanguage', { language: 'ja' });
      return bench;
    }),
    scene('a pipeline whose History is gone', (options) => {
      const bench = pipeline(options);
      const script =
        "function gone() { const file = SpreadsheetApp.getActive(); file.deleteSheet(file.getSheetByName('History')); }";
      bench.asOwner(script, 'gone');
      return bench;
    }),
  ];
}

/** Where things are, as the marks say. */
export interface Places {
  readonly roleOf: ReadonlyMap<number, string>;
  /** 0-based columns of ours on the leads tab. */
  readonly own: ReadonlySet<number>;
  readonly signature: number | null;
  readonly leadId: number | null;
}

export function placesOf({ bench }: Scene): Places {
  const roleOf = new Map<number, string>();
  const own = new Map<string, number>();
  for (const { value, anchor } of bench.host.host.state.metadata) {
    const tab = /^tab:(\w+)/.exec(value)?.[1];
    if (tab && anchor.sheetId !== undefined && (tab === 'leads' || OWN_TABS.includes(tab as never)))
      roleOf.set(anchor.sheetId, tab);
    const column = /^own:(\w+)$/.exec(value)?.[1];
    if (column && LEAD_COLUMNS.includes(column as never) && anchor.at !== undefined)
      own.set(column, anchor.at);
  }
  return {
    roleOf,
    own: new Set(own.values()),
    signature: own.get('signature') ?? null,
    leadId: own.get('lead_id') ?? null,
  };
}

/** Row (0-based) and revision of each lead, as its row says. */
export function leadsOf(scene: Scene, places: Places): Map<string, { row: number; revision: number }> {
  const found = new Map<string, { row: number; revision: number }>();
  const tab = [...places.roleOf].find(([, role]) => role === 'leads')?.[0];
  const { signature, leadId } = places;
  if (tab === undefined || signature === null || leadId === null) return found;
  const { engine } = scene.bench;
  const { rows, columns } = engine.used(tab);
  engine.read(tab, { row: 0, column: 0, rows, columns }).forEach((cells, row) => {
    const state = readSignature(cells[signature]?.value)?.state;
    if (state) found.set(String(cells[leadId]?.value), { row, revision: state.revision });
  });
  return found;
}
