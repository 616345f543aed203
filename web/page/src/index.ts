export { type DrawnMark, liveRange } from "./drawing.js";
export { isFrame, originOf } from "./frames.js";
export { allLevels, type Choice, defaultChoice, type Findings, type Level, levels, listMarks, type Mark } from "./marks.js";
export { type Analyze, Reading } from "./reading.js";
