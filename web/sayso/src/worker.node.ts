import { host } from "./host.node.js";
import { serve } from "./serve.js";

serve(host);
