import { createClient } from "@xushi/contract";
import { readPerson } from "./person.ts";

export const call = createClient({ person: readPerson });
