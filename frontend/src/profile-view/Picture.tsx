import { Trans, useLingui } from "@lingui/react/macro";
import type { DomainFigures, ProfileFigures } from "../measurement/figures";
import { pointAt, radiusOf, type Radii, sectorsOf } from "./geometry";
import { Track } from "./Track";
import "./picture.css";
import { Said } from "../ui/Said";

const box = { width: 640, height: 470 };
const radii: Radii = { inner: 54, outer: 178 };
const labelRadius = radii.outer + 14;

/**
 * The figures of all domains at one glance: a wheel where its names have room, rows with a mark on a line where they
 * have not. Both are pictures of the table that stands beside them, which is what is read aloud.
 */
export function Picture({ profile, tableId }: { profile: ProfileFigures; tableId: string }) {
  const { t } = useLingui();
  return (
    <div
      className="profile-picture"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot hold the labels
      role="img"
      aria-label={t`Your figure for each domain, from 0 to 100. The table below has the same figures.`}
      aria-describedby={tableId}
    >
      <div className="profile-picture__frame">
        {profile.domains.length > 2 && <Wheel profile={profile} />}
        <Tracks domains={profile.domains} />
        <p className="nhsuk-body-s profile-picture__wheel-words">
          <Trans>The hub of the wheel is 0, its rim is 100. The rings are 25, 50 and 75.</Trans>
        </p>
        <p className="nhsuk-body-s profile-picture__track-words">
          <Trans>Each line runs from 0 to 100.</Trans>
        </p>
      </div>
    </div>
  );
}

function Wheel({ profile: { domains, overall } }: { profile: ProfileFigures }) {
  const sectors = sectorsOf(
    domains.map(({ figures }) => figures.score),
    radii,
  );
  return (
    <div className="profile-wheel" aria-hidden="true">
      <svg viewBox={`${-box.width / 2} ${-box.height / 2} ${box.width} ${box.height}`}>
        {/* Those without a figure last, or their neighbours' edges would cover the dashes. */}
        {sectors
          .toSorted((a, b) => Number(a.filled === null) - Number(b.filled === null))
          .map(({ ground, filled, middle }) => (
            <g key={middle}>
              <path
                className={
                  filled === null ? "profile-wheel__ground--empty" : "profile-wheel__ground"
                }
                d={ground}
              />
              {filled !== null && <path className="profile-wheel__filled" d={filled} />}
            </g>
          ))}
        {[25, 50, 75, 100].map((score) => (
          <circle className="profile-wheel__ring" r={radiusOf(score, radii)} key={score} />
        ))}
      </svg>
      <div className="profile-wheel__hub">
        <span className="profile-wheel__figure">{overall.score ?? "–"}</span>
        {overall.score === null ? <Trans>no overall figure</Trans> : <Trans>of 100 overall</Trans>}
      </div>
      {domains.map((domain, index) => (
        <WheelLabel domain={domain} turn={sectors[index]?.middle ?? 0} key={domain.key} />
      ))}
    </div>
  );
}

/** HTML, not SVG text: it keeps its size when the wheel shrinks, and forced colours reach it. */
function WheelLabel({ domain, turn }: { domain: DomainFigures; turn: number }) {
  const { x, y } = pointAt(turn, labelRadius);
  const side = Math.abs(x) < 20 ? "middle" : x > 0 ? "right" : "left";
  const shift = { middle: -50, right: 0, left: -100 }[side];
  return (
    <div
      className="profile-wheel__label"
      style={{
        left: `${((x + box.width / 2) / box.width) * 100}%`,
        top: `${((y + box.height / 2) / box.height) * 100}%`,
        // The label grows away from the wheel: up at the top, down at the bottom.
        transform: `translate(${shift}%, ${(y / labelRadius - 1) * 50}%)`,
        textAlign: side === "middle" ? "center" : side === "left" ? "right" : "left",
      }}
    >
      <Said>{domain.name}</Said>
      <span className="profile-wheel__figure">
        {domain.figures.score ?? <Trans>no figure</Trans>}
      </span>
    </div>
  );
}

function Tracks({ domains }: { domains: readonly DomainFigures[] }) {
  return (
    <ul className="profile-tracks" aria-hidden="true">
      {domains.map(({ key, name, figures }) => (
        <li className="profile-tracks__row" key={key}>
          <span>
            <Said>{name}</Said>
          </span>
          <span className="profile-tracks__value">{figures.score ?? <Trans>no figure</Trans>}</span>
          <Track score={figures.score} />
        </li>
      ))}
    </ul>
  );
}
