"""The peer of the load benchmark: a Scrapy spider with trafilatura that puts the same pages into SQLite.

`python load_spider.py PORT FROM TO HOSTS DATABASE`, by a Python that has both; the last line of stdout is its cost.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import sys
import time
from collections.abc import Iterator
from typing import Any

import scrapy
import trafilatura
from scrapy.crawler import CrawlerProcess


class Keep:
    """Puts every item into a table."""

    def open_spider(self) -> None:
        self.database = sqlite3.connect(sys.argv[5])
        self.database.execute("PRAGMA journal_mode = WAL")
        self.database.execute("CREATE TABLE page (url TEXT PRIMARY KEY, title TEXT, published TEXT, text TEXT)")

    def process_item(self, item: dict[str, Any]) -> dict[str, Any]:
        self.database.execute("INSERT INTO page VALUES (:url, :title, :date, :text)", item)
        self.database.commit()
        return item

    def close_spider(self) -> None:
        self.database.close()


class Press(scrapy.Spider):  # type: ignore[misc]  # scrapy lives in another environment: no types here
    name = "press"

    async def start(self) -> Any:
        for url in addresses():
            yield scrapy.Request(url, headers={"Host": f"f{hash(url) % int(sys.argv[4])}.test"}, dont_filter=True)

    def parse(self, response: Any) -> Iterator[dict[str, Any]]:
        found = trafilatura.bare_extraction(response.text, url=response.url, with_metadata=True)
        yield {"url": response.url, "title": found.title, "date": found.date, "text": found.text}


def addresses() -> Iterator[str]:
    port, first, last, hosts = (int(text) for text in sys.argv[1:5])
    for number in range(first, last):
        for host in range(hosts):
            yield f"http://127.0.0.1:{port}/a/{number}.html?f{host}"


if __name__ == "__main__":
    process = CrawlerProcess(
        {
            "LOG_LEVEL": "ERROR",
            "ITEM_PIPELINES": {Keep: 1},
            "CONCURRENT_REQUESTS": 16,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
            "DOWNLOAD_DELAY": 0,
            "ROBOTSTXT_OBEY": False,
            "TELNETCONSOLE_ENABLED": False,
        }
    )
    began = time.monotonic()
    process.crawl(Press)
    process.start()
    used = resource.getrusage(resource.RUSAGE_SELF)
    cost = {
        "pages": sqlite3.connect(sys.argv[5]).execute("SELECT count(*) FROM page WHERE text > ''").fetchone()[0],
        "cpu": used.ru_utime + used.ru_stime,
        "wall": time.monotonic() - began,
    }
    print(json.dumps(cost))
