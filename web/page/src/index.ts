export { type DrawnMark, liveRange } from "./drawing.js";
export { isFrame, originOf } from "./frames.js";
export { type Choice, defaultChoice, type Findings, type Level, levels, listMarks, type Mark } from "./marks.js";
export { type Analyze, markText, Reading } from "./reading.js";
export { PageText } from "./text.js";
