import { Approver } from "./Approver";
import { Subject } from "./Subject";
import { WithRound } from "./WithRound";

/** The round as it is for whoever looks: what there is to be done now, or whose turn it is. Letters lead here. */
export default function RoundPage() {
  return (
    <WithRound>
      {(round) =>
        round.you === "SUBJECT" ? <Subject round={round} /> : <Approver round={round} />
      }
    </WithRound>
  );
}
