import { createClient } from "@xushi/contract";

export const call = createClient();
