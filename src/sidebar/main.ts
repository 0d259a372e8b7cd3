/** Where the page begins. */
import { startApp } from './app';

startApp(document.getElementById('app')!, () => google.script.run as never);
