import { host } from "./host.web.js";
import { serve } from "./serve.js";

serve(host);
