declare module "*.css" {
  const text: string;
  export default text;
}

/** Set by the build. */
declare const BROWSER: "chrome" | "firefox";
