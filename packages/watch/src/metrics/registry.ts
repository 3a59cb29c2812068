import { log, singleton } from "@tidings/config";
import { Counter, Gauge, Histogram, type Metric, Registry } from "prom-client";

/** The process's metrics. */
export const registry = (): Registry => singleton("metrics", () => new Registry());

/** Every metric of ours begins with this, so that one finds them together. */
type Name = `tidings_${string}`;

/** Whoever asks first makes it; a module may be loaded several times. */
function metric<M extends Metric>(name: Name, create: () => M): M {
  return (registry().getSingleMetric(name) as M | undefined) ?? create();
}

/**
 * What is counted, from the process's start on.
 * @param labelNames only such as have few values, fixed in the code: never an id, an address or a name
 */
export const counter = <Label extends string = never>(
  name: `tidings_${string}_total`,
  help: string,
  labelNames: readonly Label[] = [],
): Counter<Label> =>
  metric(name, () => new Counter({ name, help, labelNames, registers: [registry()] }));

/** How values are spread, such as seconds or sizes; `buckets` are upper bounds. See {@link counter} for labels. */
export const histogram = <Label extends string = never>(
  name: Name,
  help: string,
  buckets: readonly number[],
  labelNames: readonly Label[] = [],
): Histogram<Label> =>
  metric(
    name,
    () => new Histogram({ name, help, labelNames, buckets: [...buckets], registers: [registry()] }),
  );

/**
 * What is so at the moment: `read` sets it, each time that somebody looks. Where it can't, there is no value,
 * and all other metrics are there. See {@link counter} for labels.
 */
export const gauge = <Label extends string = never>(
  name: Name,
  help: string,
  labelNames: readonly Label[],
  read: (gauge: Gauge<Label>) => void | Promise<void>,
): Gauge<Label> =>
  metric(
    name,
    () =>
      new Gauge<Label>({
        name,
        help,
        labelNames,
        registers: [registry()],
        async collect() {
          this.reset();
          try {
            await read(this);
          } catch (error) {
            this.reset();
            log().debug({ error: String(error), name }, "a metric can't be read");
          }
        },
      }),
  );
