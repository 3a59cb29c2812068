import { type Figure, figure } from "../figures/figure.ts";
import { medianFigure, ratioFigure } from "../figures/median-figure.ts";
import type { LargeBacklog } from "./large-backlog.ts";
import type { Latency } from "./measurements.ts";

const MIN_RATE_RATIO = 0.5;
const MAX_IDLE_MEDIAN_MS = 50;
const MAX_P99_RATIO = 1.5;
/** What garbage collection alone moves it by. */
const MAX_GROWTH_MIB = 50;
const MIN_FAIRNESS = 0.5;
const MIB = 1024 ** 2;

export interface Measured {
  /** Deliveries a second of a backlog, by rounds. */
  backlog: readonly { app: number; baseline: number }[];
  /** From a cause to the receiver, on an idle system. */
  idle: Latency;
  /** The same under a stream, without endpoints that hang and with some. */
  streams: readonly { healthy: Latency; hanging: Latency }[];
  large: LargeBacklog;
  /** Deliveries found recorded, once each. */
  recorded: number;
}

/** Holds what was measured to what was promised of it. */
export const notifierFigures = ({
  backlog,
  idle,
  streams,
  large,
  recorded,
}: Measured): Figure[] => [
  ratioFigure(
    "a backlog: rate to the bare loop's",
    backlog.map(({ app, baseline }) => app / baseline),
    { atLeast: MIN_RATE_RATIO },
  ),
  medianFigure(
    "a backlog: rate",
    backlog.map(({ app }) => app),
    "deliveries/s",
  ),
  medianFigure(
    "a backlog: the bare loop's rate",
    backlog.map(({ baseline }) => baseline),
    "posts/s",
  ),
  figure("idle: median until the receiver has an event", idle.medianMs, "ms", {
    bar: { under: MAX_IDLE_MEDIAN_MS },
  }),
  figure("idle: p99", idle.p99Ms, "ms"),
  ratioFigure(
    "a stream, 10 of 100 endpoints hang: p99 to that without",
    streams.map(({ healthy, hanging }) => hanging.p99Ms / healthy.p99Ms),
    { atMost: MAX_P99_RATIO },
  ),
  medianFigure(
    "a stream, all answer: p99",
    streams.map(({ healthy }) => healthy.p99Ms),
    "ms",
  ),
  medianFigure(
    "a stream, 10 of 100 endpoints hang: p99",
    streams.map(({ hanging }) => hanging.p99Ms),
    "ms",
  ),
  ...largeFigures(large),
  figure("deliveries found recorded, once each", recorded, ""),
];

const largeFigures = ({ deliveriesPerSecond, firstBytes, lastBytes, fairness }: LargeBacklog) => [
  figure("a backlog of 100,000: rate", deliveriesPerSecond, "deliveries/s"),
  figure(
    "a backlog of 100,000: most resident memory in the first quarter",
    firstBytes / MIB,
    "MiB",
  ),
  figure(
    "a backlog of 100,000: growth of that until the last quarter",
    (lastBytes - firstBytes) / MIB,
    "MiB",
    { bar: { atMost: MAX_GROWTH_MIB } },
  ),
  figure(
    "a backlog of 100,000: half of it delivered, the least served endpoint to the most served",
    fairness,
    "times",
    { bar: { atLeast: MIN_FAIRNESS } },
  ),
];
