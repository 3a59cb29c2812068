import type { StageOptions } from "./stage/open-stage.ts";
import type { Stage } from "./stage/stage.ts";

/** Something that goes wrong: `pnpm chaos <name>`. */
export interface Scenario {
  name: string;
  summary: string;
  /** How often it is played, unless somebody says otherwise. */
  rounds: number;
  stage: StageOptions;
  /** Why it can't be played on this machine, in words; null where it can. */
  obstacle?: () => string | null;
  /** Breaks something under load and heals it. */
  round: (stage: Stage) => Promise<void>;
  /** Looks at what no other scenario has to, once all has settled. */
  check?: (stage: Stage) => Promise<void> | void;
}
