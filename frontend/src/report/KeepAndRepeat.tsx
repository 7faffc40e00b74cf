import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { getGetResponseReportUrl } from "../api/generated/commonVision";
import type { IndividualReport } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Keep } from "../keeping/Keep";
import { dayOf } from "../keeping/saveFile";

export function KeepAndRepeat({ report }: { report: IndividualReport }) {
  return (
    <>
      <Keep
        address={getGetResponseReportUrl(report.responseId)}
        name={`leadership-profile-${dayOf(report.submittedAt)}`}
      />
      <p>
        <Trans>
          People usually take it again after about 12 months, or before and after a programme.
        </Trans>
      </p>
      <ul className="nhsuk-list">
        <li>
          <Link to={paths.progress()}>
            <Trans>Compare it with another assessment of yours</Trans>
          </Link>
        </li>
        <li>
          <Link to={paths.chooseAssessment()}>
            <Trans>Take it again</Trans>
          </Link>
        </li>
      </ul>
    </>
  );
}
