"""Methods behind a number: told apart, told once, quiet afterwards."""

from __future__ import annotations

from world import World, figure, kinds, told, values


def both(world: World) -> None:
    world.article("one", "2026-01-16", figure("14.02%", by="Statistics", facet="narrow"))
    world.article("two", "2026-01-25", figure("18.72%", by="Ministry", facet="broad"))


def test_the_first_disagreement_of_two_methods_is_told_once_and_is_not_open() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("14.02%", by="Statistics", facet="narrow"))
    made = world.article("two", "2026-01-25", figure("18.72%", by="Ministry", facet="broad"))
    assert told(made) == [("conflict", "facets-disagree")]
    assert values(made[0]) == ("14.02", "18.72")
    assert made[0].explanation is not None
    assert made[0].explanation.startswith("Two ways to count.")
    assert "narrow count" in made[0].explanation
    assert not world.open_conflicts()


def test_after_it_was_told_more_reports_confirm() -> None:
    world = World()
    both(world)
    made = world.article(
        "three",
        "2026-02-10",
        figure("14.02%", by="Statistics", facet="narrow"),
        figure("18.72%", by="Ministry", facet="broad"),
    )
    assert kinds(made) == ["confirmed", "confirmed"]


def test_one_article_that_brings_both_methods_tells_it_once() -> None:
    world = World()
    made = world.article(
        "three",
        "2026-02-10",
        figure("14.02%", by="Statistics", facet="narrow"),
        figure("18.72%", by="Ministry", facet="broad"),
    )
    assert kinds(made) == ["new_series", "conflict"]


def test_a_moved_value_is_revised_in_its_facet() -> None:
    world = World()
    both(world)
    made = world.article("two", "2026-03-30", figure("19.05%", by="Ministry", facet="broad"))
    assert [(*told([f]), values(f)) for f in made] == [(("revised", "same-claimant"), ("18.72", "19.05"))]


def test_another_period_tells_the_pair_again() -> None:
    world = World()
    both(world)
    world.article("one", "2025-01-16", figure("13.17%", by="Statistics", facet="narrow", period="2024"))
    made = world.article("two", "2025-01-25", figure("18.3%", by="Ministry", facet="broad", period="2024"))
    assert told(made) == [("conflict", "facets-disagree")]


def test_a_first_value_of_a_facet_that_disagrees_with_nothing_is_a_new_series() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("14.02%", by="Statistics", facet="narrow"))
    assert kinds(world.article("two", "2026-01-25", figure("14.02%", by="Ministry", facet="broad"))) == ["new_series"]
    assert kinds(world.article("two", "2025-01-25", figure("18.3%", by="Ministry", facet="broad", period="2024"))) == [
        "new_point"
    ]


def test_a_third_facet_that_disagrees_with_two_is_one_finding_naming_both() -> None:
    world = World()
    both(world)
    (made,) = world.article("three", "2026-02-10", figure("16.3%", by="Association", facet="third"))
    assert told([made]) == [("conflict", "facets-disagree")]
    assert values(made) == ("14.02", "16.3")
    assert [str(side.figure.quantity.value) for side in made.others] == ["18.72"]


def test_an_unstated_figure_that_agrees_with_one_facet_confirms_it() -> None:
    world = World()
    both(world)
    (made,) = world.article("three", "2026-02-10", figure("over 14%"))
    assert (made.kind, made.facet) == ("confirmed", "narrow")


def test_an_unstated_figure_that_agrees_with_none_is_a_conflict() -> None:
    world = World()
    both(world)
    (made,) = world.article("three", "2026-02-10", figure("16.3%"))
    assert told([made]) == [("conflict", "fits-no-facet")]
    assert values(made) == ("14.02", "16.3")
    assert world.open_conflicts()


def test_an_unstated_figure_that_fits_two_facets_says_nothing() -> None:
    world = World()
    both(world)
    assert world.article("three", "2026-02-10", figure("14-19%")) == []


def test_a_facet_of_its_own_refines_what_was_unstated() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%"))
    (made,) = world.article("two", "2026-01-16", figure("14.02%", by="Statistics", facet="narrow"))
    assert (made.kind, made.facet, values(made)) == ("refined", "narrow", ("14", "14.02"))


def test_a_facet_confirms_what_was_unstated() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.02%"))
    assert kinds(world.article("two", "2026-01-16", figure("14.02%", by="Statistics", facet="narrow"))) == ["confirmed"]


def test_what_adopted_a_facet_speaks_for_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%"))
    world.article("two", "2026-01-16", figure("14.02%", by="Statistics", facet="narrow"))
    made = world.article("three", "2026-01-25", figure("18.72%", by="Ministry", facet="broad"))
    assert told(made) == [("conflict", "facets-disagree")]


def test_an_unstated_conflict_is_explained_by_the_facet_that_comes_later() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%"))
    (opened,) = world.article("three", "2026-01-25", figure("18.72%", by="Ministry", facet="broad"))
    assert told([opened]) == [("conflict", "fits-no-facet")]
    made = world.article("two", "2026-02-16", figure("14.02%", by="Statistics", facet="narrow"))
    assert told(made) == [("refined", "more-precise"), ("resolved", "facet-explains")]
    assert made[1].closes == opened.conflict_id


def test_what_adopted_a_facet_falls_with_it() -> None:
    world = World()
    both(world)
    world.article("three", "2026-02-01", figure("18.7%"))
    world.article("four", "2026-02-02", figure("18.72%", by="Association"))
    made = world.article("two", "2026-03-30", figure("19.05%", by="Ministry", facet="broad"))
    assert kinds(made) == ["revised"]
    assert not world.open_conflicts()


def test_an_old_value_said_again_after_the_revision_is_a_conflict() -> None:
    world = World()
    both(world)
    world.article("two", "2026-03-30", figure("19.05%", by="Ministry", facet="broad"))
    assert kinds(world.article("three", "2026-05-01", figure("18.72%"))) == ["conflict"]


def test_a_named_claimant_of_one_method_means_it_where_it_says_none() -> None:
    world = World()
    both(world)
    made = world.article("two", "2026-03-30", figure("19.05%", by="Ministry"))
    assert [(*told([f]), f.facet) for f in made] == [(("revised", "same-claimant"), "broad")]


def test_two_claimants_of_one_facet_conflict() -> None:
    world = World()
    both(world)
    (made,) = world.article("three", "2026-02-10", figure("17.5%", by="Association", facet="broad"))
    assert (told([made]), values(made), made.facet) == (
        [("conflict", "claimants-disagree")],
        ("18.72", "17.5"),
        "broad",
    )


def test_an_unstated_conflict_closes_when_its_side_comes_to_a_facet() -> None:
    world = World()
    both(world)
    world.article("three", "2026-02-10", figure("16.3%"))
    made = world.article("three", "2026-03-10", figure("14.02%"))
    assert kinds(made) == ["revised", "resolved"]


def test_things_told_apart_by_words_never_meet() -> None:
    world = World()
    made = world.article(
        "one",
        "2026-02-03",
        figure("10rank", "speed_rank", by="Index", facet="fixed"),
        figure("15rank", "speed_rank", by="Index", facet="mobile"),
    )
    assert kinds(made) == ["new_series", "new_series"]
    assert kinds(world.article("two", "2026-02-10", figure("15rank", "speed_rank", by="Index", facet="mobile"))) == [
        "confirmed"
    ]
    assert kinds(world.article("three", "2026-02-17", figure("15rank", "speed_rank"))) == ["confirmed"]
    assert told(world.article("four", "2026-02-24", figure("24rank", "speed_rank"))) == [("conflict", "fits-no-facet")]


def test_a_provisional_stock_of_another_facet_never_conflicts_with_the_final_one() -> None:
    tables = {"metrics": [{"id": "masts", "nature": "stock", "facets": [{"id": "a"}, {"id": "b"}]}]}
    world = World(tables)
    world.article("one", "2025-10-16", figure("11,200", "masts", by="Ministry", facet="a"))
    assert kinds(world.article("two", "2026-01-16", figure("15,480", "masts", by="Statistics", facet="b"))) == [
        "new_series"
    ]
    assert not world.open_conflicts()


def test_an_unstated_final_stock_replaces_the_provisional_one_of_a_facet() -> None:
    tables = {"metrics": [{"id": "masts", "nature": "stock", "facets": [{"id": "a"}, {"id": "b"}]}]}
    world = World(tables)
    world.article("one", "2025-10-16", figure("11,200", "masts", by="Ministry", facet="a"))
    assert told(world.article("two", "2026-01-16", figure("15,480", "masts"))) == [("revised", "provisional-replaced")]
