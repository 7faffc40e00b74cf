import { getDeviceKey } from "../api/generated/commonVision";
import { canSeal, deriveKeys } from "../device/sealing";
import { keptTexts, type KeptTexts } from "./keptTexts";

/** What this browser keeps for the person signed in; null where it cannot keep anything for nobody else to read. */
export async function textsOnThisDevice(): Promise<KeptTexts | null> {
  if (!canSeal() || globalThis.indexedDB === undefined) return null;
  const { key } = await getDeviceKey();
  return keptTexts(await deriveKeys(key));
}
