"""The software bill of materials (CycloneDX 1.6, JSON): the projects inside, their versions, licences and files."""

import json
import uuid
from collections.abc import Iterable

from contents import Component, Part
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as BomComponent
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "netrex-token")


def text(version: str, components: Iterable[Component]) -> str:
    """Return the bill of materials of a version; the same parts give the same text."""
    listed = list(components)
    purls = [purl for each in listed for purl in (each.purl, *(part.purl for part in each.parts))]
    bom = Bom(components=[_entry(component) for component in listed])
    purl = f"pkg:generic/netrex-token@{version}"  # without a name of its own it would get one at random
    app = BomComponent(name="netrex-token", version=version, type=ComponentType.APPLICATION, bom_ref=purl)
    app.licenses.add(DisjunctiveLicense(id="MIT"))
    bom.metadata.component = app
    bom.serial_number = uuid.uuid5(_NAMESPACE, " ".join((version, *purls)))
    bom.register_dependency(app, bom.components)
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    written["metadata"].pop("timestamp", None)
    return json.dumps(written, indent=2, sort_keys=True) + "\n"


def _entry(component: Component | Part, inside: str = "") -> BomComponent:
    """Make an entry; a part is named with what it is inside of, as it may be inside of several."""
    entry = BomComponent(
        name=component.name,
        version=component.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"{inside}#{component.purl}" if inside else component.purl,
        purl=PackageURL.from_string(component.purl),
    )
    entry.licenses.add(DisjunctiveLicense(name=component.licence))
    if isinstance(component, Component):
        entry.components.update(_entry(part, component.purl) for part in component.parts)
    return entry
