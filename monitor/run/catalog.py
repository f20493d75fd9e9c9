"""The whole configuration as typed values: read once, faults all at once, costly parts built when first asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from monitor.alert.route import Routes
from monitor.alert.tree import build_routes
from monitor.compare import settings_of
from monitor.domain.errors import ConfigError
from monitor.domain.feed import Feed
from monitor.extract.lexicon import Lexicon, build_lexicon
from monitor.parse.address import canonical_address
from monitor.parse.layout import Layout
from monitor.parse.outlets import Outlets, build_outlets
from monitor.parse.screen import TopicRules, build_topic_rules
from monitor.present.words import LANGUAGES, Words, words_of
from monitor.run import kept
from monitor.run.config_files import ConfigFiles, digest_of, list_files, read_config, shipped_directory
from monitor.run.names import claimant_names, explanation_texts, place_names
from monitor.run.places import Places
from monitor.run.publishers import PublisherIndex, build_publishers
from monitor.settings import Fault, Settings, build_settings, raise_faults

#: What a builder raises over a table that lacks something or has it in another form.
STUMBLES = (KeyError, TypeError, ValueError, AttributeError, ArithmeticError, re.error)
Made = TypeVar("Made")
#: The last lexicons of this process, by the digest of their files, where compiled parts are kept, and the overlays.
LEXICONS: dict[tuple[object, ...], Lexicon] = {}
#: So many of them: the one in use and the one that takes its place.
_AT_ONCE = 2


class Catalog:
    """Typed views of the merged configuration tables. Equal files give an equal `digest`."""

    def __init__(
        self,
        files: ConfigFiles,
        digest: str,
        settings: Settings,
        origins: Mapping[str, str],
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._environment = environment
        self.files = files
        self.digest = digest
        self.settings = settings
        #: Where each setting's value came from: a file, a variable or "flag".
        self.origins = origins
        self._layouts: dict[str, tuple[Layout, ...]] = {}

    @cached_property
    def _sources(self) -> tuple[PublisherIndex, tuple[Feed, ...], list[Fault]]:
        publishers, feeds, faults = build_publishers(self.files.folders["publishers"], self.files.origins)
        return PublisherIndex(publishers), feeds, faults

    @property
    def overlays(self) -> list[Path]:
        """The directories over the shipped one."""
        return config_roots(self._environment or {})[1:]

    @property
    def publishers(self) -> PublisherIndex:
        return self._sources[0]

    @property
    def feeds(self) -> tuple[Feed, ...]:
        return self._sources[1]

    @property
    def source_faults(self) -> list[Fault]:
        return self._sources[2]

    @cached_property
    def metrics(self) -> tuple[dict[str, Any], ...]:
        """Every metric's table, with the `area` of its file."""
        return tuple(
            {"area": table.get("area", stem), **metric}
            for stem, table in sorted(self.files.folders["metrics"].items())
            for metric in table.get("metrics", ())
            if metric.get("enabled", True)
        )

    @cached_property
    def metrics_by_id(self) -> Mapping[str, dict[str, Any]]:
        return {metric["id"]: metric for metric in self.metrics if "id" in metric}

    @cached_property
    def places(self) -> Places:
        """The places that figures are about, by their names."""
        return Places(self.files.single.get("places", {}))

    @cached_property
    def instruments(self) -> frozenset[str]:
        """The documents that set targets, by the numbers or names that figures have."""
        listed = {entry["id"] for entry in self.files.single.get("instruments", {}).get("instruments", ())}
        return frozenset(listed | {t["instrument"] for m in self.metrics for t in m.get("targets", ())})

    @cached_property
    def instruments_amended(self) -> Mapping[str, str]:
        """A document that only changes another -> the one that it counts as."""
        listed = self.files.single.get("instruments", {}).get("instruments", ())
        return {change: entry["id"] for entry in listed for change in entry.get("amended_by", ())}

    @property
    def compare_tables(self) -> dict[str, Any]:
        """What compare reads of the configuration."""
        single = self.files.single
        return {
            "metrics": list(self.metrics),
            "compare": single.get("compare", {}),
            "provinces": single.get("places", {}).get("provinces", ()),
            "instruments": single.get("instruments", {}).get("instruments", ()),
        }

    @cached_property
    def compare_settings(self) -> str:
        """The same as canonical text: what a ConfigEvent holds."""
        return self._usable(lambda: settings_of(self.compare_tables))

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the extractor reads with: one for all catalogs of the same files in this process, so that settings which
        change compile nothing again."""
        if self._environment is None:
            return self._compiled_lexicon()
        directory = kept.cache_directory(self._environment)
        kept.learn_patterns(directory)
        key = self.digest, directory, *self.overlays
        made = LEXICONS.get(key)
        if made is None:
            made = self._compiled_lexicon()
            while len(LEXICONS) >= _AT_ONCE:
                LEXICONS.pop(next(iter(LEXICONS)), None)
            LEXICONS[key] = made
        return made

    def _compiled_lexicon(self) -> Lexicon:
        return self._usable(lambda: build_lexicon(tables_for_lexicon(self.files, self.metrics), self._kept))

    def _kept(self, name: str, make: Callable[[], object]) -> object:
        """What was compiled of equal tables by the same code, or what `make` gives, then kept."""
        if self._environment is None:
            return self._usable(make)
        key = f"{name}-{self.lexicon.digest}-{kept.code()}"
        found = kept.cached(key, self._environment)
        if found is None:
            found = self._usable(make)
            kept.keep(key, found, self._environment)
        return found

    def _usable(self, make: Callable[[], Made]) -> Made:
        """What `make` makes of the tables. ConfigError where a file over the shipped ones has what it stumbles over."""
        try:
            return make()
        except STUMBLES as error:
            if not self.overlays:
                raise
            reason = f"cannot be used ({type(error).__name__}: {error})"
            raise ConfigError(
                reason, subject=str(self.overlays[-1]), remedy="nq57 check-config names every fault"
            ) from error

    @cached_property
    def topic_rules(self) -> TopicRules:
        """What makes a text one of Resolution 57."""
        return build_topic_rules(self.files.single.get("topic", {}))

    @cached_property
    def _words(self) -> Mapping[str, Words]:
        catalogues, single = self.files.folders["messages"], self.files.single
        return {
            lang: words_of(
                lang,
                catalogues.get(lang, {}),
                self.metrics,
                claimants=claimant_names(single.get("speakers", {}), lang),
                places=place_names(single.get("places", {}), lang),
                explanations=explanation_texts(single.get("compare", {}), lang),
            )
            for lang in LANGUAGES
        }

    def words(self, lang: str) -> Words:
        """What things are called in "vi" or "en"."""
        return self._words[lang]

    @cached_property
    def _routes(self) -> tuple[Routes, list[Fault]]:
        areas = {metric["area"] for metric in self.metrics}
        known = {"metrics": list(self.metrics_by_id), "areas": areas, "geos": self._codes()}
        routes, wrong = build_routes(self.files.single.get("routes", {}), self.settings.digest.language, known)
        return routes, [Fault(self.files.origin_of("routes", key), key, reason) for key, reason in wrong]

    def _codes(self) -> Collection[str]:
        """The codes that places have in figures; none where places.toml cannot be read, which is told there."""
        try:
            return self.places.codes
        except STUMBLES:
            return ()

    @property
    def routes(self) -> Routes:
        """Who is told what. Raises ConfigError that lists every fault of routes.toml."""
        raise_faults(self._routes[1])
        return self._routes[0]

    @property
    def stated_routes(self) -> Routes:
        """Routes and receivers of routes.toml, whatever else is wrong there."""
        return self._routes[0]

    @property
    def route_faults(self) -> list[Fault]:
        return self._routes[1]

    @cached_property
    def outlets(self) -> Outlets:
        """What reading any page needs to know of all outlets. Raises ConfigError."""
        tables = self.files.folders["publishers"]
        named = [table for _, table in sorted(tables.items()) if table.get("enabled", True)]
        return build_outlets(named, self.files.single.get("signs", {}))

    def key_of(self, url: str) -> str:
        """The address that all copies of a page share: what an article is known by."""
        return canonical_address(url, self.outlets.endings)

    @cached_property
    def _publisher_tables(self) -> Mapping[str, Mapping[str, Any]]:
        """The file of each publisher by its id: files may be called otherwise."""
        tables = self.files.folders["publishers"]
        return {str(table.get("id", stem)): table for stem, table in tables.items() if table.get("enabled", True)}

    def file_of(self, publisher_id: str) -> str:
        """Where the publisher is described."""
        for stem, table in self.files.folders["publishers"].items():
            if table.get("id") == publisher_id and table.get("enabled", True):
                return self.files.origins.get(f"publishers/{stem}", f"publishers/{stem}.toml")
        return f"publishers/{publisher_id}.toml"

    def source_name(self, subject: str) -> str:
        """The publisher of a feed by its name; anything else as it is called."""
        feed = next((feed for feed in self.feeds if feed.id == subject), None)
        names = {publisher.id: publisher.name for publisher in self.publishers.publishers}
        return names.get(feed.publisher_id, subject) if feed else subject

    def layouts_for_url(self, url: str) -> tuple[Layout, ...]:
        """The layouts of the publisher whose page this is; none where the publisher is unlisted."""
        publisher = self.publishers.resolve(url, None)
        table = self._publisher_tables.get(publisher.id)
        if table is None:
            return ()
        if publisher.id not in self._layouts:
            self._layouts[publisher.id] = tuple(Layout.from_table(entry) for entry in table.get("layouts", ()))
        return self._layouts[publisher.id]


def config_roots(environment: Mapping[str, str]) -> list[Path]:
    """The shipped directory and, over it, the one that NQ57_CONFIG names."""
    roots = [shipped_directory()]
    named = environment.get("NQ57_CONFIG")
    if named:
        if not Path(named).is_dir():
            raise ConfigError(
                f"{named!r} is no directory", subject="NQ57_CONFIG", remedy="name a directory of TOML files or unset it"
            )
        roots.append(Path(named))
    return roots


def load_catalog(environment: Mapping[str, str] | None = None, flags: Mapping[str, object] | None = None) -> Catalog:
    """The configuration of this process. Raises ConfigError that lists every fault of files and settings."""
    catalog, faults = inspect_catalog(environment, flags)
    raise_faults(faults)
    assert catalog is not None
    return catalog


def inspect_catalog(
    environment: Mapping[str, str] | None = None, flags: Mapping[str, object] | None = None
) -> tuple[Catalog | None, list[Fault]]:
    """The configuration, or None with every fault of files and settings."""
    variables = os.environ if environment is None else environment
    files, digest = _read(variables)
    settings, sources, faults = build_settings(files.single.get("monitor", {}), _origins(files), variables, flags or {})
    if settings is None or files.faults:
        return None, [*files.faults, *faults]
    return Catalog(files, digest, settings, sources, variables), []


def spare_catalog(environment: Mapping[str, str] | None, faults: Sequence[Fault]) -> Catalog:
    """The configuration without its `faults`, the shipped value in place of each setting that is wrong: to look for
    further faults in, for nothing else."""
    variables = os.environ if environment is None else environment
    files, digest = _read(variables)
    shipped = read_config(list_files([shipped_directory()])).single["monitor"]
    wrong, places = {fault.key for fault in faults}, {fault.file for fault in faults}
    table = {section: dict(values) for section, values in shipped.items()}
    for section, values in files.single.get("monitor", {}).items():
        if section in table and isinstance(values, Mapping):
            sound = {name: value for name, value in values.items() if f"{section}.{name}" not in wrong}
            table[section] |= {name: value for name, value in sound.items() if name in table[section]}
    sound_variables = {name: text for name, text in variables.items() if name not in places}
    settings, sources, _ = build_settings(table, _origins(files), sound_variables, {})
    if settings is None:
        settings, sources, _ = build_settings(shipped, {}, {}, {})
    assert settings is not None
    return Catalog(files, digest, settings, sources, variables)


def _read(variables: Mapping[str, str]) -> tuple[ConfigFiles, str]:
    """All files merged, and what stands for their bytes."""
    paths = list_files(config_roots(variables))
    digest = digest_of(paths)
    # The origins of keys are paths: the same bytes in another folder are another entry.
    where = sha256("\0".join(str(path) for _, _, path in paths).encode()).hexdigest()[:12]
    name = f"files-{digest}-{where}"
    files = kept.cached(name, variables)
    if not isinstance(files, ConfigFiles):
        files = read_config(paths)
        if not files.faults:
            kept.keep(name, files, variables)
    return files, digest


def _origins(files: ConfigFiles) -> dict[str, str]:
    return {key.removeprefix("monitor:"): path for key, path in files.origins.items() if key.startswith("monitor:")}


def tables_for_lexicon(files: ConfigFiles, metrics: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The tables that the extractor's lexicon is compiled from."""
    return {
        "metrics": list(metrics),
        "speakers": files.single.get("speakers", {}),
        "places": files.single.get("places", {}),
        "instruments": files.single.get("instruments", {}),
        "units": files.single.get("units", {}),
        "cues": files.folders["cues"],
    }
