/** The services under their global names, as a script finds them. */
import { Browser } from './browser';
import { CacheService } from './cache-service';
import { Charts } from './charts';
import type { Host } from './host';
import { HtmlService } from './html-service';
import { LockService } from './lock-service';
import { Console, Logger } from './logger';
import { PropertiesService } from './properties-service';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheet-app';
import { expose } from './strict';
import { Utilities } from './utilities';

export function serviceGlobals(host: Host): Record<string, unknown> {
  const services = {
    Browser: new Browser(host),
    Charts: new Charts(),
    CacheService: new CacheService(host),
    HtmlService: new HtmlService(host),
    LockService: new LockService(host),
    Logger: new Logger(host),
    PropertiesService: new PropertiesService(host),
    ScriptApp: new ScriptApp(host),
    Session: new Session(host),
    SpreadsheetApp: new SpreadsheetApp(host),
    Utilities: new Utilities(host),
    console: new Console(host),
  };
  return Object.fromEntries(Object.entries(services).map(([name, service]) => [name, expose(host, service)]));
}
