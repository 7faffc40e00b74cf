export type { FrameworkContent } from "../api/generated/commonVision.schemas";

export interface Keyed {
  readonly key: string;
}
