"""Runs namedrop over a data set with Apache Spark.

    spark-submit job.py articles.ndjson results --command namedrop --text-field body --id-field url
    spark-submit job.py articles.txt results --lines

Each partition is piped through one namedrop process, a record a line in and a record a line out, in order
(`namedrop --input-format ndjson --format ndjson`). A record that cannot be done comes out as a result whose
diagnostics say why, so one bad record costs neither its partition nor the job.
"""

import argparse
import json
import os
import shlex

from pyspark.sql import SparkSession


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", help="files of JSON objects, one a line; with --lines, of articles, one a line")
    parser.add_argument("output", help="folder for the results")
    parser.add_argument("--command", default="namedrop", help="how namedrop is called on the machines")
    parser.add_argument("--text-field", default="text")
    parser.add_argument("--id-field", default="id")
    parser.add_argument("--lines", action="store_true", help="each line is an article, called by its number")
    parser.add_argument("--partitions", type=int, default=None, help="at least so many pieces of work")
    options = parser.parse_args()

    command = [
        *shlex.split(options.command),
        *("--input-format", "ndjson", "--format", "ndjson"),
        *("--text-field", options.text_field, "--id-field", options.id_field),
    ]
    spark = SparkSession.builder.appName("namedrop").getOrCreate()
    records = spark.sparkContext.textFile(options.input, options.partitions)
    if options.lines:
        records = records.zipWithIndex().map(
            lambda pair: json.dumps({options.id_field: pair[1], options.text_field: pair[0]})
        )
    # Spark starts the command without an environment of its own accord, so it would not be found.
    results = records.pipe(shlex.join(command), env=dict(os.environ), checkCode=True)
    results.saveAsTextFile(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
