import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/shell.css";
import "../styles/components.css";
import "../styles/charts.css";
import "../styles/papers.css";
import "../styles/print.css";
import "htmx.org";
import { closeMenus, showPlace } from "./menus";
import { liveCharts } from "./charts";
import { dropZones } from "./upload";
import { choosing } from "./choose";
import { firstFault } from "./faults";
import { keys } from "./keys";
import { liveEvents } from "./events";
import { copyButtons } from "./copy";
import { liveSums } from "./sums";

// Every page works without what follows; it only makes some things quicker.
closeMenus();
showPlace();
dropZones();
liveCharts();
choosing();
keys();
liveEvents();
copyButtons();
liveSums();
firstFault();
