import { fill } from "./i18n.js";

fill(document);
